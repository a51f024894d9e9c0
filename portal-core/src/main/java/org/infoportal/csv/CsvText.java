package org.infoportal.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What spreadsheets save, made text: UTF-8, UTF-16 with its mark, or else the Windows-1252 of older ones. */
public final class CsvText {

    private static final char MARK = '\uFEFF';
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** A tab is in no name; a comma may be, so the semicolon is asked first. */
    private static final char[] SEPARATORS = {'\t', ';', ','};

    private static final Pattern GERMAN_DAY = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");

    private CsvText() {}

    public static String decode(byte[] bytes) {
        String text = utf16(bytes)
                .or(() -> decode(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(bytes, WINDOWS));
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static Optional<String> utf16(byte[] bytes) {
        boolean marked = bytes.length > 1
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
        return marked ? decode(bytes, StandardCharsets.UTF_16) : Optional.empty();
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** What separates the columns, as the first line that says something shows. */
    public static char separator(String text) {
        String header = Stream.of(text)
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        char best = SEPARATORS[1];
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = header.chars().filter(c -> c == separator).count();
            if (count > most) {
                best = separator;
                most = count;
            }
        }
        return best;
    }

    /** A day as Germans write it, as the portal's forms want it; everything else stays as it is. */
    public static String isoDay(String day) {
        Matcher german = GERMAN_DAY.matcher(day);
        return german.matches()
                ? "%s-%2s-%2s"
                        .formatted(german.group(3), german.group(2), german.group(1))
                        .replace(' ', '0')
                : day;
    }
}
