package org.infoportal.calendarfeed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.personal.Person;
import org.infoportal.personal.PersonalData;

/** Somebody's own calendar feed, without its address. */
public final class CalendarFeedData implements PersonalData {

    private final CalendarFeeds feeds;

    public CalendarFeedData(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public String name() {
        return "calendarFeed";
    }

    @Override
    public List<Map<String, Object>> of(Session session, Person person) throws RepositoryException {
        Optional<Node> node = CalendarFeedNodes.find(session, person.id());
        return node.isPresent() ? List.of(map(CalendarFeedNodes.read(node.get()))) : List.of();
    }

    private static Map<String, Object> map(CalendarFeed feed) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("created", feed.created().toString());
        feed.used().ifPresent(day -> map.put("used", day.toString()));
        return map;
    }

    @Override
    public void erase(Session session, Person person) throws RepositoryException {
        Optional<Node> node = CalendarFeedNodes.find(session, person.id());
        if (node.isPresent()) {
            node.get().remove();
        }
    }

    @Override
    public void erased(Person person) {
        feeds.refresh(person.id());
    }
}
