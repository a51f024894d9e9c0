package org.infoportal.text;

import java.util.Locale;

/** Text made comparable: what a user types and what stands there should meet. */
public final class Fold {

    private Fold() {}

    /** Lower case, umlauts spelled out. */
    public static String of(String text) {
        return text.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
    }
}
