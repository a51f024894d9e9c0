package org.infoportal.text;

import java.util.regex.Pattern;

/** Readable addresses from German titles. */
public final class Slug {

    private static final int MAX_LENGTH = 80;
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /**
     * Lower case, umlauts spelled out ({@code ä→ae, ß→ss}), all else reduced to letters, digits and single hyphens, cut
     * between words at 80 characters. {@code eintrag} if nothing is left.
     */
    public static String of(String title) {
        String slug = cut(trim(OTHER.matcher(Fold.plain(title)).replaceAll("-")));
        return slug.isEmpty() ? "eintrag" : slug;
    }

    private static String trim(String slug) {
        int start = slug.startsWith("-") ? 1 : 0;
        int end = slug.endsWith("-") && slug.length() > start ? slug.length() - 1 : slug.length();
        return slug.substring(start, end);
    }

    private static String cut(String slug) {
        if (slug.length() <= MAX_LENGTH) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', MAX_LENGTH);
        return slug.substring(0, hyphen > 0 ? hyphen : MAX_LENGTH);
    }
}
