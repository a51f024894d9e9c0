package org.infoportal.magnolia.packaging;

import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.Remapper;

/** The names of Jakarta EE, for what used to be javax. The javax of Java and of JCR stay. */
final class JakartaNames extends Remapper {

    private static final Pattern OLD = Pattern.compile("^javax/(?=activation/|annotation/[A-Z]|annotation/security/|el/"
            + "|enterprise/|inject/|interceptor/|json/|mail/|persistence/|servlet/|validation/|websocket/|ws/rs/"
            + "|xml/bind/)");

    JakartaNames() {
        super(Opcodes.ASM9);
    }

    static String of(String name) {
        return OLD.matcher(name).replaceFirst("jakarta/");
    }

    @Override
    public String map(String name) {
        return of(name);
    }
}
