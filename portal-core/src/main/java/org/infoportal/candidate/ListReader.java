package org.infoportal.candidate;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.infoportal.access.Audiences;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Decision;
import org.infoportal.content.ContentItem;
import org.infoportal.csv.CsvFile;
import org.infoportal.csv.CsvText;
import org.infoportal.csv.ImportWords;
import org.infoportal.csv.LineError;
import org.infoportal.csv.UnreadableCsvException;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Form;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.form.Checked;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Resources;
import org.infoportal.time.LegalTime;

/** Reads a list of people from CSV. What a line may hold says the form {@code candidate}. */
final class ListReader {

    static final int MAX_LINES = 20_000;
    private static final String FILE = "file";
    private static final List<String> REQUIRED = List.of("firstName", "lastName", "email");

    private final Definitions definitions;
    private final FormChecker checker;
    private final Function<String, Optional<ContentItem>> units;
    private final ImportWords words;
    private final Clock clock;

    /** @param units finds a unit by what was written */
    ListReader(
            Resources resources,
            Definitions definitions,
            FormChecker checker,
            Function<String, Optional<ContentItem>> units,
            Clock clock) {
        this.definitions = definitions;
        this.checker = checker;
        this.units = units;
        this.words = new ImportWords(resources, "candidates");
        this.clock = clock;
    }

    /**
     * @param hers people whom whoever reads may put on the list; all others are errors
     * @throws InvalidException if it is no list at all
     */
    ParsedList read(String text, Predicate<ListedPerson> hers) {
        List<CsvRecord> records = records(text);
        if (records.isEmpty()) {
            throw wrong("infoportal.candidates.file.empty");
        }
        if (records.size() - 1 > MAX_LINES) {
            throw wrong("infoportal.candidates.file.long", MAX_LINES);
        }
        Reading reading = new Reading(records.get(0), hers);
        records.stream().skip(1).forEach(reading::add);
        return reading.list();
    }

    private static List<CsvRecord> records(String text) {
        try {
            return CsvFile.records(text, MAX_LINES + 2);
        } catch (UnreadableCsvException e) {
            throw wrong("infoportal.candidates.file.quotes");
        }
    }

    private static InvalidException wrong(String messageKey, Object... arguments) {
        return new InvalidException(List.of(FieldError.of(FILE, messageKey, arguments)));
    }

    /** One list while it is read: its columns, and what was in the lines so far. */
    private final class Reading {

        private final ImportWords.Words known = words.read();
        private final Form form = definitions.getForm("candidate");
        private final LocalDate today = LocalDate.ofInstant(clock.instant(), LegalTime.ZONE);
        private final Map<String, Optional<ContentItem>> foundUnits = new HashMap<>();
        private final Map<String, Integer> columns = new HashMap<>();
        private final List<String> titles;
        private final Predicate<ListedPerson> hers;
        private final Map<String, ParsedList.Line> lines = new LinkedHashMap<>();
        private final List<LineError> errors = new ArrayList<>();
        private final List<Duplicate> duplicates = new ArrayList<>();
        private int broken;

        Reading(CsvRecord header, Predicate<ListedPerson> hers) {
            this.hers = hers;
            titles = header.getFields().stream().map(String::strip).toList();
            for (int i = 0; i < titles.size(); i++) {
                int column = i;
                known.column(titles.get(i)).ifPresent(name -> columns.putIfAbsent(name, column));
            }
            List<String> missing =
                    REQUIRED.stream().filter(name -> !columns.containsKey(name)).toList();
            if (!missing.isEmpty()) {
                throw wrong("infoportal.candidates.file.header");
            }
        }

        void add(CsvRecord csv) {
            List<LineError> wrong = new ArrayList<>();
            Optional<ListedPerson> person = person(csv, wrong);
            if (person.isEmpty()) {
                errors.addAll(wrong);
                broken++;
                return;
            }
            ParsedList.Line line = new ParsedList.Line(csv.getStartingLineNumber(), person.get());
            ParsedList.Line first = lines.putIfAbsent(person.get().email(), line);
            if (first != null) {
                duplicates.add(new Duplicate(
                        line.number(), first.number(), !first.person().equals(line.person())));
            }
        }

        private Optional<ListedPerson> person(CsvRecord csv, List<LineError> wrong) {
            if (csv.getFieldCount() > titles.size()) {
                wrong.add(new LineError(
                        csv.getStartingLineNumber(),
                        "",
                        FieldError.of(FILE, "infoportal.candidates.line.fields", titles.size(), csv.getFieldCount())));
            }
            Map<String, String> input = new HashMap<>();
            for (String name : List.of("firstName", "lastName", "email", "unit", "validUntil")) {
                input.put(name, value(csv, name));
            }
            input.computeIfPresent("validUntil", (name, day) -> CsvText.isoDay(day));
            Checked checked = checker.check(form, input, Viewer.GUEST);
            checked.errors().forEach(error -> wrong.add(at(csv, error)));
            List<String> audiences = audiences(csv, wrong);
            Optional<ContentItem> unit = unit(csv, checked.text("unit"), wrong);
            Optional<LocalDate> validUntil =
                    Optional.ofNullable((LocalDate) checked.values().get("validUntil"));
            if (validUntil.filter(day -> day.isBefore(today)).isPresent()) {
                wrong.add(at(csv, FieldError.of("validUntil", "infoportal.candidates.line.past")));
            } else if (validUntil
                    .filter(day -> day.isAfter(today.plusYears(Decision.MAX_YEARS)))
                    .isPresent()) {
                // nobody could be accredited for so long
                wrong.add(
                        at(csv, FieldError.of("validUntil", "infoportal.candidates.line.future", Decision.MAX_YEARS)));
            }
            if (!wrong.isEmpty()) {
                return Optional.empty();
            }
            ListedPerson person = new ListedPerson(
                    checked.text("firstName"),
                    checked.text("lastName"),
                    MailAddress.fold(checked.text("email")),
                    audiences,
                    unit.map(ContentItem::title).orElse(""),
                    unit.map(ContentItem::id),
                    validUntil);
            if (!hers.test(person)) {
                wrong.add(at(csv, FieldError.of("unit", "infoportal.candidates.line.scope")));
                return Optional.empty();
            }
            return Optional.of(person);
        }

        private List<String> audiences(CsvRecord csv, List<LineError> wrong) {
            List<String> audiences = new ArrayList<>();
            for (String word : value(csv, "audiences").split("\\|")) {
                Optional<String> audience = known.audience(word);
                if (audience.isPresent()) {
                    audience.filter(Audiences.GRANTABLE::contains)
                            .filter(name -> !audiences.contains(name))
                            .ifPresent(audiences::add);
                } else if (!word.isBlank()) {
                    wrong.add(at(
                            csv, FieldError.of("audiences", "infoportal.candidates.line.audience", shortened(word))));
                }
            }
            audiences.sort(Comparator.comparing(Audiences.GRANTABLE::indexOf));
            return audiences;
        }

        private Optional<ContentItem> unit(CsvRecord csv, String written, List<LineError> wrong) {
            if (written.isEmpty()) {
                return Optional.empty();
            }
            Optional<ContentItem> unit = foundUnits.computeIfAbsent(written, units);
            if (unit.isEmpty()) {
                wrong.add(at(csv, FieldError.of("unit", "infoportal.candidates.line.unit", shortened(written))));
            }
            return unit;
        }

        private LineError at(CsvRecord csv, FieldError error) {
            Integer column = columns.get(error.field());
            return new LineError(
                    csv.getStartingLineNumber(), column == null ? "" : shortened(titles.get(column)), error);
        }

        private String value(CsvRecord csv, String name) {
            Integer column = columns.get(name);
            return column == null || column >= csv.getFieldCount()
                    ? ""
                    : csv.getField(column).strip();
        }

        ParsedList list() {
            return new ParsedList(List.copyOf(lines.values()), errors, duplicates, broken);
        }
    }

    private static String shortened(String text) {
        return text.strip().length() > 60 ? text.strip().substring(0, 60) + "…" : text.strip();
    }
}
