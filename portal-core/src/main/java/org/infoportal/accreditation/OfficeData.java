package org.infoportal.accreditation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.content.ContentItem;
import org.infoportal.jcr.Nodes;
import org.infoportal.personal.Person;
import org.infoportal.personal.PersonalData;

/** What is kept of somebody because she decides, or once decided, on applications: her units, her name in histories. */
public final class OfficeData implements PersonalData {

    private static final String ACTOR = "actor";

    private final Members members;
    private final Scopes scopes;
    private final Units units;

    public OfficeData(Members members, Scopes scopes, Units units) {
        this.members = members;
        this.scopes = scopes;
        this.units = units;
    }

    @Override
    public String name() {
        return "office";
    }

    @Override
    public List<Map<String, Object>> of(Session session, Person person) {
        Set<String> own = scopes.of(person.id());
        long decisions = members.all().stream()
                .filter(member -> !member.id().equals(person.id()))
                .flatMap(member -> member.history().stream())
                .filter(step -> step.actor().equals(person.userName()))
                .count();
        if (own.isEmpty() && decisions == 0) {
            return List.of();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("units", own.stream().map(this::title).sorted().toList());
        map.put("decisions", decisions);
        return List.of(map);
    }

    private String title(String unit) {
        return units.find(unit).map(ContentItem::title).orElse(unit);
    }

    @Override
    public void erase(Session session, Person person) throws RepositoryException {
        scopes.forget(session, person.id());
        for (Member member : decidedBy(person)) {
            String path = MemberNodes.path(member.id()) + "/history";
            if (session.nodeExists(path)) {
                forgetActor(session.getNode(path), person.userName());
            }
        }
    }

    private List<Member> decidedBy(Person person) {
        return members.all().stream()
                .filter(member ->
                        member.history().stream().anyMatch(step -> step.actor().equals(person.userName())))
                .toList();
    }

    private static void forgetActor(Node history, String userName) throws RepositoryException {
        for (NodeIterator steps = history.getNodes(); steps.hasNext(); ) {
            Node step = steps.nextNode();
            if (userName.equals(Nodes.text(step, ACTOR))) {
                step.setProperty(ACTOR, "");
            }
        }
    }

    @Override
    public void erased(Person person) {
        scopes.refresh(person.id());
        decidedBy(person).forEach(member -> members.refresh(member.id()));
    }
}
