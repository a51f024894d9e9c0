package org.infoportal.secondfactor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infoportal.jcr.Nodes;

/**
 * Codes on paper for the day the device is lost: 80 bits each, so that a plain hash keeps them, without characters that
 * look alike.
 */
public final class RecoveryCodes {

    public static final int NUMBER = 10;

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}]+");
    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + GROUPS * GROUP + "}");

    private final SecureRandom random = new SecureRandom();

    List<String> create() {
        return Stream.generate(this::code).limit(NUMBER).toList();
    }

    private String code() {
        return Stream.generate(this::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private String group() {
        return IntStream.range(0, GROUP)
                .mapToObj(place -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))))
                .collect(Collectors.joining());
    }

    /** Whether it has the form of a code, however it was typed. */
    public static boolean isCode(String typed) {
        return CODE.matcher(plain(typed)).matches();
    }

    static String hash(String account, String typed) {
        return Nodes.sha256(account + " " + plain(typed));
    }

    private static String plain(String typed) {
        return SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
