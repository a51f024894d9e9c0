package org.infoportal.transfer;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.infoportal.csv.CsvFile;
import org.infoportal.csv.CsvText;
import org.infoportal.csv.ImportWords;
import org.infoportal.csv.UnreadableCsvException;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Field;
import org.infoportal.definition.FieldType;
import org.infoportal.error.FieldError;
import org.infoportal.host.Resources;

/**
 * Reads items of a type from a table: a line of headings, then one line an item. Which heading means which field says
 * {@code /infoportal/imports/<type>.yaml}; a type without that file cannot be read from tables.
 */
final class CsvItems {

    private static final Pattern MARKUP = Pattern.compile("<(/?[a-zA-Z][^>]*|!--)>");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final String AUDIENCES = "audiences";

    private final ContentType type;
    private final FileContent content;
    private final ImportWords words;

    CsvItems(Resources resources, ContentType type, FileContent content) {
        this.type = type;
        this.content = content;
        this.words = new ImportWords(resources, type.name());
    }

    /** The fields that a table may bring; none if items of this type cannot come as a table. */
    List<Field> fields() {
        if (!words.exist()) {
            return List.of();
        }
        ImportWords.Words known = words.read();
        return type.form().fields().stream()
                .filter(field ->
                        known.column(field.name()).filter(field.name()::equals).isPresent())
                .toList();
    }

    /** Whether the first line names the field that items are named by. */
    boolean isTable(String text) {
        String first = text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        if (!words.exist() || first.endsWith(":")) {
            return false;
        }
        ImportWords.Words known = words.read();
        return headings(text).stream()
                .anyMatch(heading -> known.column(heading)
                        .filter(type.titleProperty().name()::equals)
                        .isPresent());
    }

    private static List<String> headings(String text) {
        try {
            return CsvFile.records(text, 1).stream()
                    .flatMap(record -> record.getFields().stream())
                    .map(String::strip)
                    .toList();
        } catch (UnreadableCsvException e) {
            return List.of();
        }
    }

    void read(String text) {
        List<CsvRecord> records;
        try {
            records = CsvFile.records(text, ItemImports.MAX_ITEMS + 2);
        } catch (UnreadableCsvException e) {
            content.problem("", 0, "infoportal.transfer.csv.quotes");
            return;
        }
        if (records.size() < 2) {
            content.problem("", 1, "infoportal.transfer.csv.empty");
            return;
        }
        ImportWords.Words known = words.read();
        Map<Integer, Field> columns = columns(records.get(0), known);
        if (content.problems().isEmpty()) {
            records.stream().skip(1).forEach(record -> add(record, columns, known));
        }
    }

    private Map<Integer, Field> columns(CsvRecord header, ImportWords.Words known) {
        long line = header.getStartingLineNumber();
        Map<Integer, Field> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            String heading = header.getField(i).strip();
            Optional<Field> field = known.column(heading).flatMap(type.form()::find);
            if (field.isPresent() && columns.containsValue(field.get())) {
                content.problem("", line, "infoportal.transfer.csv.twice", BootstrapReader.shortened(heading));
            } else if (field.isPresent()) {
                columns.put(i, field.get());
            } else if (!heading.isEmpty()) {
                content.problem("", line, "infoportal.transfer.csv.heading", BootstrapReader.shortened(heading));
            }
        }
        return columns;
    }

    private void add(CsvRecord record, Map<Integer, Field> columns, ImportWords.Words known) {
        long line = record.getStartingLineNumber();
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Long> lines = new HashMap<>();
        int before = content.problems().size();
        for (int i = 0; i < record.getFieldCount(); i++) {
            String written = record.getField(i).strip();
            Field field = columns.get(i);
            if (field == null) {
                if (!written.isEmpty()) {
                    content.problem("", line, "infoportal.transfer.csv.extra", BootstrapReader.shortened(written));
                }
            } else {
                values.put(field.name(), value(field, written, line, known));
                lines.put(field.name(), line);
            }
        }
        if (content.problems().size() == before) {
            content.add(new Incoming("", line, Optional.empty(), "", values, lines, true));
        }
    }

    private Object value(Field field, String written, long line, ImportWords.Words known) {
        if (field.name().equals(AUDIENCES)) {
            return audiences(written, line, known);
        }
        if (field.type().isMultiple()) {
            return parts(written);
        }
        if (field.type() == FieldType.RICH_TEXT) {
            return MARKUP.matcher(written).find() ? written : html(written);
        }
        return field.type() == FieldType.DATE ? CsvText.isoDay(written) : written;
    }

    private List<String> audiences(String written, long line, ImportWords.Words known) {
        List<String> audiences = new ArrayList<>();
        for (String word : parts(written)) {
            Optional<String> audience = known.audience(word);
            audience.ifPresent(audiences::add);
            if (audience.isEmpty()) {
                content.problems()
                        .add(new FileProblem(
                                "",
                                line,
                                FieldError.of(
                                        AUDIENCES,
                                        "infoportal.transfer.csv.audience",
                                        BootstrapReader.shortened(word))));
            }
        }
        return audiences;
    }

    private static List<String> parts(String written) {
        return List.of(written.split("\\|")).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Plain text as paragraphs. */
    private static String html(String text) {
        return PARAGRAPHS
                .splitAsStream(text)
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph ->
                        "<p>" + LINE_END.matcher(escaped(paragraph.strip())).replaceAll("<br>") + "</p>")
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
