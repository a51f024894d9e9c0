package org.infoportal.file;

import java.util.Locale;

/** Names that come with files: anything may stand in them. */
final class FileName {

    private static final int LONGEST = 100;
    private static final String UNNAMED = "datei";

    private FileName() {}

    /** Letters, digits and a few signs, without a path, with an ending that is true. */
    static String clean(String name, FileKind kind) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String extension = dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
        String base = (dot < 0 ? last : last.substring(0, dot))
                .replaceAll("[^\\p{L}\\p{M}\\p{N} _.()+-]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[. ]+|[. ]+$", "");
        String safe = base.isEmpty() ? UNNAMED : shortened(base);
        String ending = kind.extensions().contains(extension)
                ? extension
                : kind.extensions().get(0);
        return safe + "." + ending;
    }

    /** Never through the middle of a character. */
    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip();
    }

    static boolean endsWith(String name, String extension) {
        return name.toLowerCase(Locale.ROOT).endsWith("." + extension);
    }
}
