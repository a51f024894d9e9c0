package org.infoportal.web.move;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infoportal.deadline.Deadline;
import org.infoportal.move.MovedDeadline;

/** Places days on a line, the same for all rows of a table, so that their moves can be compared. */
final class MoveScale {

    /** Of the drawing, in its own units; the dots need some room at both ends. */
    static final int WIDTH = 200;

    private static final int EDGE = 8;

    private final LocalDate first;
    private final LocalDate last;

    private MoveScale(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    /** Wide enough for all days of what moves; empty if nothing does. */
    static Optional<MoveScale> of(List<MovedDeadline> moved) {
        List<LocalDate> days = moved.stream()
                .flatMap(one -> Stream.of(one.before(), one.after()))
                .flatMap(Optional::stream)
                .map(Deadline::day)
                .sorted()
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new MoveScale(days.get(0), days.get(days.size() - 1)));
    }

    double place(LocalDate day) {
        long span = Math.max(1, ChronoUnit.DAYS.between(first, last));
        double share = (double) ChronoUnit.DAYS.between(first, day) / span;
        return Math.round(10 * (EDGE + share * (WIDTH - 2 * EDGE))) / 10.0;
    }

    boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }
}
