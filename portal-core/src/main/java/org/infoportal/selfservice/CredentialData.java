package org.infoportal.selfservice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.personal.Person;
import org.infoportal.personal.PersonalData;

/** How often somebody has changed the ways into her account, and wishes for a way back that wait to be dealt with. */
public final class CredentialData implements PersonalData {

    private final Credentials credentials;

    public CredentialData(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public String name() {
        return "credentials";
    }

    @Override
    public List<Map<String, Object>> of(Session session, Person person) throws RepositoryException {
        List<Map<String, Object>> data = new ArrayList<>();
        long changes = credentials.count(session, person.id());
        if (changes > 0) {
            data.add(new LinkedHashMap<>(Map.of("changes", changes)));
        }
        if (!Recovery.wishes(session, person).isEmpty()) {
            data.add(new LinkedHashMap<>(Map.of("recoveryAsked", true)));
        }
        return data;
    }

    @Override
    public void erase(Session session, Person person) throws RepositoryException {
        credentials.forget(session, person.id());
        for (var wish : Recovery.wishes(session, person)) {
            wish.remove();
        }
    }
}
