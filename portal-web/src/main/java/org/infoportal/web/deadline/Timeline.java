package org.infoportal.web.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infoportal.deadline.Anchor;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineKind;
import org.infoportal.election.Election;

/** Deadlines on a line, month after month. */
record Timeline(List<Part> parts) {

    /** So many months without anything are drawn as one piece. */
    private static final int GAP = 3;

    private static final int MAX_MONTHS = 36;
    private static final int MAX_STACK = 4;

    /**
     * A month, or several without anything.
     *
     * @param months how many this stands for; more than one without anything in them
     * @param count of deadlines that end in it
     * @param today where today is, in per cent of the month
     */
    record Part(YearMonth month, int months, int count, List<Mark> marks, List<Span> spans, Optional<Integer> today) {}

    /**
     * A day.
     *
     * @param x in per cent of the month
     * @param level how many marks there are below it on the same day
     */
    record Mark(int x, int level, Kind kind) {}

    /** Days of a period; both in per cent of the month. */
    record Span(int x, int width) {}

    enum Kind {
        POLL,
        EXCLUSION,
        OTHER
    }

    /**
     * Draws deadlines, and the polls of their elections.
     *
     * @param deadlines soonest first
     * @param from the month it begins with, though nothing is in it
     */
    static Timeline of(List<Deadline> deadlines, YearMonth from, LocalDate today) {
        if (deadlines.isEmpty()) {
            return new Timeline(List.of());
        }
        YearMonth last = deadlines.stream()
                .flatMap(deadline ->
                        Stream.of(deadline.day(), deadline.election().lastDay()))
                .map(YearMonth::from)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Part> parts = new ArrayList<>();
        int empty = 0;
        YearMonth month = from;
        for (int i = 0; i < MAX_MONTHS && !month.isAfter(last); i++, month = month.plusMonths(1)) {
            Part part = part(month, deadlines, today);
            if (part.marks().isEmpty() && part.spans().isEmpty() && part.today().isEmpty()) {
                empty++;
                continue;
            }
            addEmpty(parts, month, empty);
            empty = 0;
            parts.add(part);
        }
        return new Timeline(parts);
    }

    /** @param next the month behind them */
    private static void addEmpty(List<Part> parts, YearMonth next, int empty) {
        if (empty >= GAP) {
            parts.add(emptyPart(next.minusMonths(empty), empty));
            return;
        }
        for (int i = empty; i > 0; i--) {
            parts.add(emptyPart(next.minusMonths(i), 1));
        }
    }

    private static Part emptyPart(YearMonth month, int months) {
        return new Part(month, months, 0, List.of(), List.of(), Optional.empty());
    }

    private static Part part(YearMonth month, List<Deadline> deadlines, LocalDate today) {
        List<Mark> marks = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        Map<LocalDate, Integer> levels = new HashMap<>();
        deadlines.stream()
                .map(Deadline::election)
                .distinct()
                .flatMap(Timeline::polls)
                .distinct()
                .filter(day -> YearMonth.from(day).equals(month))
                .forEach(day -> mark(marks, levels, day, Kind.POLL));
        int count = 0;
        for (Deadline deadline : deadlines) {
            if (YearMonth.from(deadline.day()).equals(month)) {
                count++;
                if (!isPoll(deadline)) {
                    mark(marks, levels, deadline.day(), kind(deadline));
                }
            }
            if (deadline.isPeriod()) {
                span(month, deadline).ifPresent(spans::add);
            }
        }
        Optional<Integer> here = Optional.of(today)
                .filter(day -> YearMonth.from(day).equals(month))
                .map(day -> percent(month, day));
        return new Part(month, 1, count, List.copyOf(marks), List.copyOf(spans), here);
    }

    private static Stream<LocalDate> polls(Election election) {
        return Stream.concat(Stream.of(election.day()), election.runoff().stream());
    }

    private static void mark(List<Mark> marks, Map<LocalDate, Integer> levels, LocalDate day, Kind kind) {
        int level = levels.merge(day, 1, Integer::sum) - 1;
        if (level < MAX_STACK) {
            marks.add(new Mark(percent(YearMonth.from(day), day), level, kind));
        }
    }

    /** The poll itself has a mark already. */
    private static boolean isPoll(Deadline deadline) {
        Anchor anchor = deadline.rule().timing().anchor();
        return deadline.rule().kind() == DeadlineKind.KEY_DAY
                && (anchor == Anchor.POLL_DAY || anchor == Anchor.RUNOFF)
                && polls(deadline.election()).anyMatch(deadline.day()::equals);
    }

    private static Kind kind(Deadline deadline) {
        return deadline.rule().kind() == DeadlineKind.EXCLUSION ? Kind.EXCLUSION : Kind.OTHER;
    }

    private static Optional<Span> span(YearMonth month, Deadline deadline) {
        LocalDate first = later(deadline.firstDay(), month.atDay(1));
        LocalDate last = deadline.day().isBefore(month.atEndOfMonth()) ? deadline.day() : month.atEndOfMonth();
        return first.isAfter(last)
                ? Optional.empty()
                : Optional.of(
                        new Span(percent(month, first), Math.max(1, percent(month, last) - percent(month, first))));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The middle of the day. */
    private static int percent(YearMonth month, LocalDate day) {
        return Math.round((day.getDayOfMonth() - 0.5f) * 100 / month.lengthOfMonth());
    }
}
