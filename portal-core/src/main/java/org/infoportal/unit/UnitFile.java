package org.infoportal.unit;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.csv.CsvFile;
import org.infoportal.csv.UnreadableCsvException;
import org.infoportal.text.Fold;

/**
 * A table of units as it was pasted: a line of headings, then one line a unit. Columns may be separated by semicolons,
 * commas or tabs, as spreadsheets write them.
 */
final class UnitFile {

    static final int MAX_LINES = 2000;
    private static final int MAX_TITLE = 120;

    private static final String TITLE = "title";
    private static final String PARENT = "parent";
    private static final String LEVEL = "level";

    /** What a column may be called. */
    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("title", TITLE),
            Map.entry("titel", TITLE),
            Map.entry("name", TITLE),
            Map.entry("parent", PARENT),
            Map.entry("gehoert zu", PARENT),
            Map.entry("uebergeordnet", PARENT),
            Map.entry("level", LEVEL),
            Map.entry("type", LEVEL),
            Map.entry("ebene", LEVEL));

    /** What a level may be called. */
    private static final Map<String, String> LEVELS = Map.of(
            "state", "state",
            "land", "state",
            "region", "region",
            "district", "district",
            "kreis", "district",
            "unterbezirk", "district",
            "unterbezirk oder kreis", "district",
            "local", "local",
            "ortsverein", "local");

    private final List<UnitLine> lines = new ArrayList<>();
    private final List<UnitPlan.Problem> problems = new ArrayList<>();

    private UnitFile() {}

    static UnitFile of(String text) {
        UnitFile file = new UnitFile();
        // a spreadsheet's mark that the text is UTF-8
        file.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return file;
    }

    /** The good lines. */
    List<UnitLine> lines() {
        return lines;
    }

    List<UnitPlan.Problem> problems() {
        return problems;
    }

    private void read(String text) {
        List<CsvRecord> records = records(text);
        if (!problems.isEmpty()) {
            return;
        }
        if (records.size() < 2) {
            problems.add(UnitPlan.Problem.of(0, "infoportal.units.import.empty"));
            return;
        }
        if (records.size() - 1 > MAX_LINES) {
            problems.add(UnitPlan.Problem.of(0, "infoportal.units.import.long", MAX_LINES));
            return;
        }
        List<String> columns = records.get(0).getFields().stream()
                .map(heading -> HEADINGS.getOrDefault(Fold.of(heading.strip()), ""))
                .toList();
        if (!columns.contains(TITLE) || !columns.contains(LEVEL)) {
            problems.add(
                    UnitPlan.Problem.of(records.get(0).getStartingLineNumber(), "infoportal.units.import.headings"));
            return;
        }
        records.stream().skip(1).forEach(record -> add(record, columns));
    }

    private List<CsvRecord> records(String text) {
        try {
            return CsvFile.records(text, MAX_LINES + 2);
        } catch (UnreadableCsvException e) {
            problems.add(UnitPlan.Problem.of(0, "infoportal.units.import.unreadable"));
            return List.of();
        }
    }

    private void add(CsvRecord record, List<String> columns) {
        long number = record.getStartingLineNumber();
        String title = field(record, columns, TITLE);
        String level = field(record, columns, LEVEL);
        Optional<String> known = Optional.ofNullable(LEVELS.get(Fold.of(level)));
        if (title.isEmpty()) {
            problems.add(UnitPlan.Problem.of(number, "infoportal.units.import.title"));
        } else if (title.length() > MAX_TITLE || title.chars().anyMatch(Character::isISOControl)) {
            problems.add(UnitPlan.Problem.of(number, "infoportal.units.import.title.bad", MAX_TITLE));
        } else if (known.isEmpty()) {
            problems.add(UnitPlan.Problem.of(number, "infoportal.units.import.level", level));
        } else {
            lines.add(new UnitLine(number, title, field(record, columns, PARENT), known.get()));
        }
    }

    private static String field(CsvRecord record, List<String> columns, String column) {
        int index = columns.indexOf(column);
        return index < 0 || index >= record.getFieldCount()
                ? ""
                : record.getField(index).strip();
    }
}
