package org.infoportal.unsaved;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.personal.Person;
import org.infoportal.personal.PersonalData;

/** What somebody has typed at the Desk and not saved. */
public final class UnsavedData implements PersonalData {

    @Override
    public String name() {
        return "unsaved";
    }

    @Override
    public List<Map<String, Object>> of(Session session, Person person) throws RepositoryException {
        return UnsavedNodes.readAll(session, person.id()).stream()
                .map(UnsavedData::map)
                .toList();
    }

    private static Map<String, Object> map(UnsavedText text) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("contentType", text.type());
        map.put("typed", text.input());
        map.put("at", text.at().toString());
        return map;
    }

    @Override
    public void erase(Session session, Person person) throws RepositoryException {
        UnsavedNodes.removeAll(session, person.id());
    }
}
