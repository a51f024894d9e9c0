package org.infoportal.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infoportal.election.Election;
import org.infoportal.election.ElectionDates;
import org.infoportal.election.Move;
import org.infoportal.time.LegalTime;

/** Rules and elections for tests. */
public final class Rules {

    private Rules() {}

    public static Builder rule(String id) {
        return new Builder(id);
    }

    public static Election election(String day) {
        return election(new ElectionDates(LocalDate.parse(day), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public static Election election(ElectionDates dates, Move... moves) {
        return new Election(
                "e1",
                "wahl",
                List.of(),
                "Wahl",
                "municipal",
                "NRW",
                "",
                dates,
                List.of(moves),
                Set.of("public"),
                Optional.empty(),
                Instant.EPOCH);
    }

    /** Counts calendar days from the poll day of elections in NRW, unless told otherwise. */
    public static final class Builder {

        private final String id;
        private String key;
        private String jurisdiction = "NRW";
        private String electionType = "";
        private DeadlineKind kind = DeadlineKind.EXCLUSION;
        private Anchor anchor = Anchor.POLL_DAY;
        private Optional<String> anchorRule = Optional.empty();
        private int offset;
        private Optional<Integer> until = Optional.empty();
        private OffsetUnit unit = OffsetUnit.CALENDAR_DAY;
        private Optional<Edge> edge = Optional.empty();
        private Optional<LocalTime> time = Optional.empty();
        private ZoneId zone = LegalTime.ZONE;
        private Optional<LocalDate> validFrom = Optional.empty();
        private Optional<LocalDate> validTo = Optional.empty();
        private final List<RuleOverride> overrides = new ArrayList<>();

        private Builder(String id) {
            this.id = id;
            this.key = id;
        }

        public Builder versionOf(String sharedKey) {
            key = sharedKey;
            return this;
        }

        public Builder in(String where) {
            jurisdiction = where;
            return this;
        }

        public Builder forType(String type) {
            electionType = type;
            return this;
        }

        public Builder period(int first, int last) {
            kind = DeadlineKind.PERIOD;
            offset = first;
            until = Optional.of(last);
            return this;
        }

        public Builder from(Anchor from) {
            anchor = from;
            return this;
        }

        public Builder fromRule(String other) {
            anchor = Anchor.RULE;
            anchorRule = Optional.of(other);
            return this;
        }

        public Builder days(int days) {
            offset = days;
            return this;
        }

        public Builder workingDays(int days) {
            offset = days;
            unit = OffsetUnit.WORKING_DAY;
            return this;
        }

        public Builder weeks(int weeks) {
            offset = weeks;
            unit = OffsetUnit.WEEK;
            return this;
        }

        public Builder months(int months) {
            offset = months;
            unit = OffsetUnit.MONTH;
            return this;
        }

        public Builder at(Edge end) {
            edge = Optional.of(end);
            return this;
        }

        public Builder at(String timeOfDay) {
            time = Optional.of(LocalTime.parse(timeOfDay));
            return this;
        }

        public Builder zone(String name) {
            zone = ZoneId.of(name);
            return this;
        }

        public Builder valid(String from, String to) {
            validFrom = from.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(from));
            validTo = to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to));
            return this;
        }

        public Builder override(String law, int days, String reason) {
            overrides.add(new RuleOverride("e1", law, Optional.of(days), Optional.empty(), reason));
            return this;
        }

        public DeadlineRule build() {
            return new DeadlineRule(
                    id,
                    id,
                    List.of(),
                    key,
                    "Regel " + id,
                    "",
                    jurisdiction,
                    electionType,
                    "",
                    kind,
                    new Timing(anchor, anchorRule, offset, until, unit, edge, time, zone),
                    "§ 1",
                    "",
                    validFrom,
                    validTo,
                    overrides,
                    "",
                    Optional.empty(),
                    List.of(),
                    Set.of("public"),
                    Optional.empty(),
                    Instant.EPOCH);
        }
    }
}
