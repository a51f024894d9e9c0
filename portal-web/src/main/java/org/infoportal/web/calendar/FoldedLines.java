package org.infoportal.web.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Folds content lines as RFC 5545 (3.1) wants it: at 75 octets, never inside a character. The library counts characters, so
 * that with its own folding a line of umlauts is twice as long.
 */
final class FoldedLines {

    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";
    private static final byte[] FOLD = "\r\n ".getBytes(StandardCharsets.US_ASCII);

    private FoldedLines() {}

    /** @param lines not folded, each with its end */
    static byte[] of(String lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(lines.length() + lines.length() / 8);
        for (String line : lines.split(END)) {
            fold(line, out);
            out.writeBytes(END.getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }

    private static void fold(String line, ByteArrayOutputStream out) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            byte[] encoded = Character.toString(character).getBytes(StandardCharsets.UTF_8);
            if (octets + encoded.length > MOST_OCTETS) {
                out.writeBytes(FOLD);
                // the space that begins the next line counts
                octets = 1;
            }
            out.writeBytes(encoded);
            octets += encoded.length;
            i += Character.charCount(character);
        }
    }
}
