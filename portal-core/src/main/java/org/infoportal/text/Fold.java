package org.infoportal.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text made comparable: what a user types and what stands there should meet. */
public final class Fold {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Fold() {}

    /** As {@link #of}, and every other letter without its marks: {@code é→e}. */
    public static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(of(text), Normalizer.Form.NFKD))
                .replaceAll("");
    }

    /** Lower case, umlauts spelled out. */
    public static String of(String text) {
        return text.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
    }
}
