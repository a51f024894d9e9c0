package org.infoportal.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.personal.Person;
import org.infoportal.personal.PersonalData;

/** Where somebody is signed in. */
public final class SessionData implements PersonalData {

    private final SessionRegistry sessions;

    public SessionData(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public List<Map<String, Object>> of(Session session, Person person) {
        return sessions.of(person.id()).stream().map(SessionData::map).toList();
    }

    private static Map<String, Object> map(PortalSession session) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("device", session.device());
        map.put("started", session.started().toString());
        map.put("seen", session.seen().toString());
        return map;
    }

    @Override
    public void erase(Session session, Person person) throws RepositoryException {
        sessions.endOthers(session, person.id(), Optional.empty());
    }

    @Override
    public void erased(Person person) {
        sessions.refresh(person.id());
    }
}
