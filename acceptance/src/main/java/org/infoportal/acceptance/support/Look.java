package org.infoportal.acceptance.support;

import com.microsoft.playwright.options.ColorScheme;

/** The browser somebody looks with. */
public record Look(String locale, int width, ColorScheme colors, boolean script) {

    public static final Look GERMAN = new Look("de-DE", 1280, ColorScheme.LIGHT, true);

    public Look speaking(String language) {
        return new Look(language, width, colors, script);
    }

    public Look wide(int pixels) {
        return new Look(locale, pixels, colors, script);
    }

    public Look dark() {
        return new Look(locale, width, ColorScheme.DARK, script);
    }

    public Look withoutScript() {
        return new Look(locale, width, colors, false);
    }

    @Override
    public String toString() {
        return locale + ", " + width + " px, " + (colors == ColorScheme.DARK ? "dark" : "light")
                + (script ? "" : ", no script");
    }
}
