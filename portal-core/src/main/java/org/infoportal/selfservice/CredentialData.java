package org.infoportal.selfservice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.credential.Credentials;
import org.infoportal.host.Accounts;
import org.infoportal.mail.Outbox;
import org.infoportal.personal.Person;
import org.infoportal.personal.PersonalData;

/** The ways into an account: how often they changed, addresses of before, wishes for a way back that wait. */
public final class CredentialData implements PersonalData {

    private final Accounts accounts;
    private final Credentials credentials;
    private final Outbox outbox;

    public CredentialData(Accounts accounts, Credentials credentials, Outbox outbox) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "credentials";
    }

    @Override
    public List<Map<String, Object>> of(Session session, Person person) throws RepositoryException {
        long changes = credentials.count(session, person.id());
        List<String> addresses = credentials.addresses(session, person.id());
        List<Node> wishes = Recovery.wishes(session, person);
        if (changes == 0 && addresses.isEmpty() && wishes.isEmpty()) {
            return List.of();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("changes", changes);
        map.put("addresses", addresses);
        map.put("recoveries", wishes.size());
        return List.of(map);
    }

    @Override
    public void erase(Session session, Person person) throws RepositoryException {
        for (String address : credentials.addresses(session, person.id())) {
            // by now it may have become somebody else's
            if (accounts.findByIdentifier(address).isEmpty()) {
                outbox.erase(session, address);
            }
        }
        credentials.forget(session, person.id());
        for (Node wish : Recovery.wishes(session, person)) {
            wish.remove();
        }
    }
}
