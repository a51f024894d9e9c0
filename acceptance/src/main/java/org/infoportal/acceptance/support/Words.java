package org.infoportal.acceptance.support;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Words that no other test and no demo content uses. */
public final class Words {

    private static final String LETTERS = "bcdfghjkmnpqrstvwxz";

    private Words() {}

    /** Twelve small letters that make no word. */
    public static String unique() {
        return ThreadLocalRandom.current()
                .ints(12, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
