package org.infoportal.web.calendar;

import java.time.Instant;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadlinechange.ToldDeadline;
import org.infoportal.jcr.Nodes;

/** The tag of a calendar, made from what it would be written from, so that nobody who has it already costs a rendering. */
final class FeedTag {

    /** To be raised when calendars are written in another way. */
    private static final int FORMAT = 1;

    private static final int LENGTH = 32;

    private final StringBuilder text = new StringBuilder();

    private FeedTag() {}

    static String of(Feed feed) {
        FeedTag tag = new FeedTag();
        tag.add(FORMAT).add(feed.name()).add(feed.language()).add(feed.alarms());
        feed.entries().forEach(tag::add);
        tag.add("withdrawn");
        feed.withdrawn().forEach(tag::add);
        return Nodes.sha256(tag.text.toString()).substring(0, LENGTH);
    }

    private void add(Feed.Entry entry) {
        Deadline deadline = entry.deadline();
        add(deadline.id())
                .add(deadline.slug())
                .add(deadline.firstDay())
                .add(deadline.due())
                .add(deadline.isAllDay())
                .add(deadline.rule().modified())
                .add(deadline.election().modified())
                .add(deadline.moved().isPresent())
                .add(deadline.why().skipped().size())
                .add(entry.anchorRule().map(rule -> rule.id() + rule.modified()))
                .add(entry.told().map(ToldDeadline::sequence))
                .add(entry.told().map(ToldDeadline::modified))
                .add(entry.open())
                .add(entry.over());
    }

    private void add(ToldDeadline told) {
        add(told.id()).add(told.sequence()).add(told.modified());
    }

    private FeedTag add(Object part) {
        text.append(part instanceof Instant instant ? instant.toEpochMilli() : part)
                .append('\n');
        return this;
    }
}
