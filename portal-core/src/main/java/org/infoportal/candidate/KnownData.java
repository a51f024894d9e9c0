package org.infoportal.candidate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.jcr.Nodes;
import org.infoportal.personal.Person;
import org.infoportal.personal.PersonalData;
import org.infoportal.token.Tokens;

/**
 * What the list of known people says of somebody, and which lists she has brought herself. The list goes by address: only
 * whoever has proved it to be hers is meant, or a stranger could ask for what is known of others, or have them removed.
 */
final class KnownData implements PersonalData {

    private final KnownPeople people;
    private final Tokens tokens;

    KnownData(KnownPeople people, Tokens tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "known";
    }

    @Override
    public List<Map<String, Object>> of(Session session, Person person) {
        return person.isEmailProven()
                ? people.find(person.email()).stream().map(this::map).toList()
                : List.of();
    }

    private Map<String, Object> map(KnownPerson known) {
        ListedPerson listed = known.person();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("firstName", listed.firstName());
        map.put("lastName", listed.lastName());
        map.put("email", listed.email());
        map.put("audiences", listed.audiences());
        map.put("unit", listed.unit());
        listed.validUntil().ifPresent(day -> map.put("validUntil", day.toString()));
        map.put("since", known.since().toString());
        people.invitedAt(known).ifPresent(at -> map.put("invited", at.toString()));
        return map;
    }

    @Override
    public void erase(Session session, Person person) throws RepositoryException {
        forgetImporter(session, person);
        if (!person.isEmailProven()) {
            return;
        }
        String hash = hash(person);
        if (session.nodeExists(CandidateNodes.ENTRIES)) {
            // those that do not count any more, too
            for (Node list : CandidateNodes.children(session.getNode(CandidateNodes.ENTRIES))) {
                CandidateNodes.removePeople(session, CandidateNodes.bucketPath(list.getName(), hash), Set.of(hash));
            }
        }
        Leftovers.removeIfThere(session, CandidateNodes.invitationPath(hash));
        tokens.erase(session, hash);
    }

    /** The list stays; who brought it is nobody any more. */
    private static void forgetImporter(Session session, Person person) throws RepositoryException {
        if (!session.nodeExists(CandidateNodes.IMPORTS)) {
            return;
        }
        for (Node list : CandidateNodes.children(session.getNode(CandidateNodes.IMPORTS))) {
            if (person.userName().equals(Nodes.text(list, "by")) || person.id().equals(Nodes.text(list, "account"))) {
                list.setProperty("by", "");
                list.setProperty("account", "");
            }
        }
    }

    @Override
    public void erased(Person person) {
        if (person.isEmailProven()) {
            people.refreshPerson(hash(person));
        }
    }

    private static String hash(Person person) {
        return Nodes.sha256(MailAddress.fold(person.email()));
    }
}
