package org.infoportal.web.opendata;

import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.infoportal.web.audit.Csv;
import org.infoportal.web.deadline.DeadlineJson;

/** Open data as tables; their columns are called what JSON calls them. */
final class OpenDataTables {

    private OpenDataTables() {}

    static String deadlines(List<DeadlineJson> deadlines) {
        Table table = new Table(
                "id",
                "slug",
                "title",
                "text",
                "begins",
                "due",
                "allDay",
                "election",
                "anchor",
                "anchorRule",
                "offset",
                "until",
                "unit",
                "edge",
                "timeOfDay",
                "zone",
                "legalBasis",
                "legalLink",
                "kind",
                "audiences",
                "movedFrom",
                "movedReason",
                "explanation",
                "url");
        for (DeadlineJson deadline : deadlines) {
            DeadlineJson.RuleJson rule = deadline.rule();
            DeadlineJson.MovedJson moved = deadline.moved();
            table.row(
                    deadline.id(),
                    deadline.slug(),
                    deadline.title(),
                    deadline.text(),
                    deadline.begins(),
                    deadline.due(),
                    deadline.allDay(),
                    deadline.election(),
                    rule.anchor(),
                    rule.anchorRule(),
                    rule.offset(),
                    rule.until(),
                    rule.unit(),
                    rule.edge(),
                    rule.timeOfDay(),
                    rule.zone(),
                    deadline.legalBasis(),
                    deadline.legalLink(),
                    deadline.kind(),
                    deadline.audiences(),
                    moved == null ? null : moved.from(),
                    moved == null ? null : moved.reason(),
                    String.join("\n", deadline.explanation()),
                    deadline.url());
        }
        return table.text();
    }

    static String rules(List<RuleData> rules) {
        Table table = new Table(
                "id",
                "slug",
                "key",
                "title",
                "text",
                "jurisdiction",
                "electionType",
                "body",
                "kind",
                "anchor",
                "anchorRule",
                "offset",
                "until",
                "unit",
                "edge",
                "timeOfDay",
                "zone",
                "legalBasis",
                "legalLink",
                "validFrom",
                "validTo",
                "audiences",
                "source",
                "checkedOn",
                "certainty");
        for (RuleData rule : rules) {
            table.row(
                    rule.id(),
                    rule.slug(),
                    rule.key(),
                    rule.title(),
                    rule.text(),
                    rule.jurisdiction(),
                    rule.electionType(),
                    rule.body(),
                    rule.kind(),
                    rule.anchor(),
                    rule.anchorRule(),
                    rule.offset(),
                    rule.until(),
                    rule.unit(),
                    rule.edge(),
                    rule.timeOfDay(),
                    rule.zone(),
                    rule.legalBasis(),
                    rule.legalLink(),
                    rule.validFrom(),
                    rule.validTo(),
                    rule.audiences(),
                    rule.source(),
                    rule.checkedOn(),
                    rule.certainty());
        }
        return table.text();
    }

    static String overrides(List<RuleData> rules) {
        Table table = new Table("rule", "election", "law", "offset", "timeOfDay", "reason");
        for (RuleData rule : rules) {
            rule.overrides()
                    .forEach(override -> table.row(
                            rule.slug(),
                            override.election(),
                            override.law(),
                            override.offset(),
                            override.timeOfDay(),
                            override.reason()));
        }
        return table.text();
    }

    private static final class Table {

        private final StringWriter out = new StringWriter();
        private final Csv csv = new Csv(out);

        Table(String... columns) {
            csv.row(columns);
        }

        void row(Object... values) {
            csv.row(Arrays.stream(values).map(Table::text).toList());
        }

        private static String text(Object value) {
            if (value instanceof List<?> several) {
                return String.join(" ", several.stream().map(String::valueOf).toList());
            }
            if (value instanceof OffsetDateTime moment) {
                return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
            }
            return value == null ? "" : value.toString();
        }

        String text() {
            return out.toString();
        }
    }
}
