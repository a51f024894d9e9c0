package org.infoportal.web.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table that a German Excel opens with a double click: UTF-8 with a mark in front, semicolons, every value in quotes. A
 * value that a spreadsheet would take for a formula gets an apostrophe in front; a number below zero is none.
 */
public final class Csv {

    private static final char MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r\n";
    private static final Pattern BELOW_ZERO = Pattern.compile("-\\d{1,18}");

    private final Writer out;

    public Csv(Writer out) {
        this.out = out;
        write(String.valueOf(MARK));
    }

    public void row(String... values) {
        write(Arrays.stream(values).map(Csv::quoted).collect(Collectors.joining(";", "", "\r\n")));
    }

    public void row(List<String> values) {
        row(values.toArray(String[]::new));
    }

    private static String quoted(String value) {
        boolean formula = !value.isEmpty()
                && FORMULA.indexOf(value.charAt(0)) >= 0
                && !BELOW_ZERO.matcher(value).matches();
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
