package org.infoportal.magnolia.packaging;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** The types a class makes use of, as its internal names; not those the compiler has only left in its list of constants. */
final class ReferredTypes extends Remapper {

    private final Set<String> names = new TreeSet<>();

    private ReferredTypes() {
        super(Opcodes.ASM9);
    }

    static Set<String> of(byte[] classFile) {
        ReferredTypes types = new ReferredTypes();
        new ClassReader(classFile)
                .accept(new ClassRemapper(new ClassVisitor(Opcodes.ASM9) {}, types), ClassReader.SKIP_DEBUG);
        return types.names;
    }

    @Override
    public String map(String name) {
        names.add(name);
        return name;
    }
}
