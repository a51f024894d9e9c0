package org.infoportal.web.move;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.RuleOverride;
import org.infoportal.election.Election;
import org.infoportal.election.ElectionDates;
import org.infoportal.election.Move;
import org.infoportal.move.Mark;
import org.infoportal.move.MovableElection;
import org.infoportal.move.MovePreview;
import org.infoportal.move.MovedDeadline;
import org.infoportal.web.deadline.DeadlineWords;
import org.infoportal.web.view.Messages;

/** Prepares moves of elections for the templates. */
final class MoveViews {

    private final Messages messages;
    private final DeadlineWords words;

    MoveViews(Messages messages) {
        this.messages = messages;
        this.words = new DeadlineWords(messages);
    }

    Map<String, Object> election(MovableElection election, Locale language) {
        Map<String, Object> view = new HashMap<>();
        view.put("id", election.item().id());
        view.put("title", election.item().title());
        view.put("state", election.item().state().id());
        view.put(
                "stateLabel",
                messages.get(
                        language, "infoportal.state." + election.item().state().id()));
        view.put("published", election.live().isPresent());
        view.put("moving", election.isMoving());
        view.put("deadlines", election.deadlines());
        view.put(
                "day",
                election.present().map(present -> present.day().toString()).orElse(null));
        view.put(
                "runoff",
                election.present()
                        .flatMap(Election::runoff)
                        .map(LocalDate::toString)
                        .orElse(null));
        view.put(
                "newDay",
                election.draft()
                        .filter(draft -> election.isMoving())
                        .map(draft -> draft.day().toString())
                        .orElse(null));
        view.put("by", election.item().modifiedBy());
        view.put("at", election.item().modified().toString());
        view.put("revision", election.item().revision());
        view.put("reason", election.reason());
        view.put("comment", election.item().editorial().comment());
        view.put("commentBy", election.item().editorial().commentBy());
        view.put("moves", election.live().map(MoveViews::moves).orElse(List.of()));
        return view;
    }

    /** Newest first: until when it was to be on which day, and on which since. */
    private static List<Map<String, Object>> moves(Election election) {
        List<Map<String, Object>> views = new ArrayList<>();
        LocalDate next = election.day();
        for (int i = election.moves().size() - 1; i >= 0; i--) {
            Move move = election.moves().get(i);
            views.add(Map.of(
                    "on", move.on().toString(),
                    "from", move.before().day().toString(),
                    "to", next.toString(),
                    "reason", move.reason()));
            next = move.before().day();
        }
        return views;
    }

    Map<String, Object> preview(MovePreview preview, LocalDate today, Locale language) {
        List<MovedDeadline> changed = preview.changed();
        Optional<MoveScale> scale = MoveScale.of(changed);
        Map<String, Object> view = new HashMap<>();
        view.put("move", preview.isMove());
        view.put("other", preview.isAnyDayOther());
        view.put("days", days(preview.before().dates(), preview.after().dates(), language));
        view.put("changed", changed.size());
        view.put("unchanged", preview.count(Mark.UNCHANGED));
        view.put("problems", preview.problems().size());
        view.put("counts", counts(preview, language));
        view.put(
                "rows",
                changed.stream()
                        .map(moved -> row(moved, scale, today, language))
                        .toList());
        view.put(
                "same",
                preview.deadlines().stream()
                        .filter(moved -> moved.mark() == Mark.UNCHANGED)
                        .map(moved -> row(moved, Optional.empty(), today, language))
                        .toList());
        scale.ifPresent(line -> {
            view.put("first", line.first().toString());
            view.put("last", line.last().toString());
            view.put("today", line.has(today));
        });
        return view;
    }

    private List<Map<String, Object>> counts(MovePreview preview, Locale language) {
        return Arrays.stream(Mark.values())
                .filter(mark -> preview.count(mark) > 0)
                .map(mark -> Map.<String, Object>of(
                        "mark", id(mark), "label", label(mark, language), "count", preview.count(mark)))
                .toList();
    }

    private Map<String, Object> row(MovedDeadline moved, Optional<MoveScale> scale, LocalDate today, Locale language) {
        Map<String, Object> view = new HashMap<>();
        view.put("title", moved.rule().title());
        view.put("law", moved.after().or(moved::before).orElseThrow().legalBasis());
        view.put(
                "before",
                moved.before().map(deadline -> words.when(deadline, language)).orElse(null));
        view.put(
                "after",
                moved.after().map(deadline -> words.when(deadline, language)).orElse(null));
        view.put("mark", id(moved.mark()));
        view.put("label", label(moved.mark(), language));
        view.put("problem", moved.mark().isProblem());
        view.put("days", moved.days().map(days -> difference(days, language)).orElse(null));
        view.put("hints", hints(moved, language));
        scale.ifPresent(line -> view.put("bar", bar(moved, line, today)));
        return view;
    }

    private static Map<String, Object> bar(MovedDeadline moved, MoveScale line, LocalDate today) {
        Map<String, Object> bar = new HashMap<>();
        moved.before().map(Deadline::day).map(line::place).ifPresent(place -> bar.put("before", place));
        moved.after().map(Deadline::day).map(line::place).ifPresent(place -> bar.put("after", place));
        if (line.has(today)) {
            bar.put("today", line.place(today));
        }
        return bar;
    }

    private List<String> hints(MovedDeadline moved, Locale language) {
        List<String> hints = new ArrayList<>();
        moved.pending()
                .filter(pending -> moved.after().isEmpty())
                .ifPresentOrElse(
                        pending -> hints.add(messages.get(
                                language,
                                "infoportal.moves.pending."
                                        + pending.cause()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))),
                        () -> {
                            if (moved.mark() == Mark.LOST) {
                                hints.add(messages.get(language, "infoportal.moves.pending.not-in-force"));
                            }
                        });
        if (moved.isOtherVersion()) {
            hints.add(messages.get(language, "infoportal.moves.hint.version"));
        }
        moved.override().map(RuleOverride::law).ifPresent(law -> hints.add(overrideHint(law, language)));
        return hints;
    }

    private String overrideHint(String law, Locale language) {
        return law.isEmpty()
                ? messages.get(language, "infoportal.moves.hint.override")
                : messages.get(language, "infoportal.moves.hint.override.law", law);
    }

    private String difference(long days, Locale language) {
        if (days == 0) {
            return messages.get(language, "infoportal.moves.days.none");
        }
        long count = Math.abs(days);
        String direction = days < 0 ? "earlier" : "later";
        return messages.get(language, "infoportal.moves.days." + direction + (count == 1 ? ".one" : ".many"), count);
    }

    private List<Map<String, Object>> days(ElectionDates before, ElectionDates after, Locale language) {
        List<Map<String, Object>> days = new ArrayList<>();
        day("day", Optional.of(before.day()), Optional.of(after.day()), language)
                .ifPresent(days::add);
        day("runoff", before.runoff(), after.runoff(), language).ifPresent(days::add);
        day("termStart", before.termStart(), after.termStart(), language).ifPresent(days::add);
        day("resultPublished", before.published(), after.published(), language).ifPresent(days::add);
        return days;
    }

    private Optional<Map<String, Object>> day(
            String name, Optional<LocalDate> before, Optional<LocalDate> after, Locale language) {
        if (before.isEmpty() && after.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> view = new HashMap<>();
        view.put("label", messages.get(language, "infoportal.election." + name + ".label"));
        view.put("before", before.map(LocalDate::toString).orElse(null));
        view.put("after", after.map(LocalDate::toString).orElse(null));
        view.put("changed", !before.equals(after));
        return Optional.of(view);
    }

    private String label(Mark mark, Locale language) {
        return messages.get(language, "infoportal.moves.mark." + id(mark));
    }

    private static String id(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }
}
