package org.infoportal.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A table as spreadsheets save it. */
public final class CsvFile {

    private CsvFile() {}

    /**
     * The lines that say something, the headings first.
     *
     * @param most after this many lines reading ends; one more than allowed shows that there are too many
     * @throws UnreadableCsvException if a quotation mark is never closed
     */
    public static List<CsvRecord> records(String text, int most) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(CsvText.separator(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            List<CsvRecord> records = new ArrayList<>();
            for (CsvRecord csv : reader) {
                if (csv.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    records.add(csv);
                }
                if (records.size() >= most) {
                    break;
                }
            }
            return records;
        } catch (CsvParseException e) {
            throw new UnreadableCsvException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
