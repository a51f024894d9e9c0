package org.infoportal.web.calendar;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineQuery;
import org.infoportal.deadline.Deadlines;
import org.infoportal.deadlinechange.DeadlineChanges;
import org.infoportal.deadlinechange.ToldDeadline;
import org.infoportal.web.view.Messages;

/** Makes calendars for a viewer and answers programs that ask for them, mostly with nothing new. */
public final class Calendars {

    /** Alarms of calendars that do not know whose they are. */
    private static final List<Integer> USUAL_ALARMS = List.of(7, 1);

    private static final String TYPE = "text/calendar;charset=utf-8";
    /** Programs that have not asked for longer need not hear what was cancelled before. */
    private static final Duration CANCELLED_KEPT = Duration.ofDays(365);

    private final Deadlines deadlines;
    private final DeadlineChanges changes;
    private final CalendarFile file;
    private final Messages messages;
    private final Clock clock;
    private final FeedVersions versions;
    private final WrittenFeeds written = new WrittenFeeds();

    Calendars(Deadlines deadlines, DeadlineChanges changes, CalendarFile file, Messages messages, Clock clock) {
        this.deadlines = deadlines;
        this.changes = changes;
        this.file = file;
        this.messages = messages;
        this.clock = clock;
        this.versions = new FeedVersions(clock);
    }

    /** What everybody may read. */
    Feed ofEverybody(String election, Locale language) {
        return feed(Viewer.GUEST, election, language, USUAL_ALARMS, "infoportal.calendar.name");
    }

    /** What she may read at this moment. */
    Feed of(Viewer viewer, String election, Locale language, List<Integer> alarms) {
        return feed(viewer, election, language, alarms, "infoportal.calendar.ownName");
    }

    /** One deadline alone. */
    Feed of(Viewer viewer, Deadline deadline, Locale language) {
        return new Feed(deadline.rule().title(), language, USUAL_ALARMS, List.of(entry(viewer, deadline)), List.of());
    }

    private Feed feed(Viewer viewer, String election, Locale language, List<Integer> alarms, String name) {
        return new Feed(
                messages.get(language, name),
                language,
                alarms,
                deadlines.list(viewer, DeadlineQuery.ofElection(election)).stream()
                        .map(deadline -> entry(viewer, deadline))
                        .toList(),
                withdrawn(viewer, election));
    }

    private Feed.Entry entry(Viewer viewer, Deadline deadline) {
        return new Feed.Entry(
                deadline,
                changes.find(deadline),
                deadlines.anchorRule(deadline, viewer),
                deadlines.permits(Viewer.GUEST, deadline),
                deadline.isOver(clock.instant()));
    }

    /** What was over before it was withdrawn misleads nobody, and is not spoken of any more. */
    private List<ToldDeadline> withdrawn(Viewer viewer, String election) {
        Instant since = clock.instant().minus(CANCELLED_KEPT);
        return changes.withdrawn(viewer).stream()
                .filter(told -> told.withdrawn()
                        .filter(since::isBefore)
                        .filter(at -> !told.due().toInstant().isBefore(at))
                        .isPresent())
                .filter(told -> election.isEmpty() || told.slug().endsWith("--" + election))
                .toList();
    }

    /**
     * The calendar, or 304 if the program has it.
     *
     * @param calendar which one, whatever is in it
     * @param cacheControl who may keep it
     * @param disposition what a browser does with it, and its name there
     */
    Response answer(Feed feed, String calendar, Request request, String cacheControl, String disposition) {
        String hash = FeedTag.of(feed);
        EntityTag tag = new EntityTag(hash);
        Date since = Date.from(versions.since(calendar, hash));
        Response.ResponseBuilder response = Optional.ofNullable(request.evaluatePreconditions(since, tag))
                .orElseGet(() ->
                        Response.ok(written(feed, hash), TYPE).header(HttpHeaders.CONTENT_DISPOSITION, disposition));
        return response.tag(tag)
                .lastModified(since)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .build();
    }

    private byte[] written(Feed feed, String tag) {
        return written.find(tag).orElseGet(() -> {
            byte[] fresh = file.write(feed);
            written.put(tag, fresh);
            return fresh;
        });
    }
}
