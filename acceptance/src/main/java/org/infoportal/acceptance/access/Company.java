package org.infoportal.acceptance.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.acceptance.host.Entry;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Members;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Words;

/** One viewer of each kind, each with a session that was opened when she was what she is. */
final class Company {

    private final Portal portal;
    private final Entry unit;
    private final Entry unitAbove;
    private final Entry otherUnit;
    private final Map<ViewerKind, String> reasons = new EnumMap<>(ViewerKind.class);

    Company(Portal portal) {
        this.portal = portal;
        this.unitAbove = unit(Map.of());
        this.unit = unit(Map.of("parent", unitAbove.id()));
        this.otherUnit = unit(Map.of("parent", unitAbove.id()));
    }

    private Entry unit(Map<String, ?> more) {
        Map<String, Object> fields = new HashMap<>(more);
        fields.put("title", "Kreis " + Words.unique());
        fields.put("level", "district");
        fields.put("audiences", List.of("public"));
        return portal.editors().publish(portal.editors().create("unit", fields));
    }

    /** The unit of {@link ViewerKind#UNIT_CANDIDATE}. */
    Entry unit() {
        return unit;
    }

    /** The unit above that one and the other. */
    Entry unitAbove() {
        return unitAbove;
    }

    /** A word in what was written to whoever was refused, by whom it is about. */
    Map<ViewerKind, String> reasons() {
        return reasons;
    }

    Map<ViewerKind, Viewer> viewers() {
        Map<ViewerKind, Viewer> viewers = new EnumMap<>(ViewerKind.class);
        for (ViewerKind kind : ViewerKind.values()) {
            viewers.put(kind, viewer(kind));
        }
        return viewers;
    }

    /** A new one of that kind. */
    Viewer viewer(ViewerKind kind) {
        return switch (kind) {
            case GUEST -> new Viewer(kind, Optional.empty(), Set.of(), portal.guest());
            case EDITOR -> team(kind, Portal.EDITOR);
            case ACCREDITOR -> team(kind, Portal.ACCREDITOR);
            case ADMIN -> team(kind, Portal.ADMIN);
            case UNIT_CANDIDATE -> applicant(kind, Set.of(unit.id(), unitAbove.id()), Optional.of(unit));
            case OTHER_UNIT_CANDIDATE ->
                applicant(kind, Set.of(otherUnit.id(), unitAbove.id()), Optional.of(otherUnit));
            default -> applicant(kind, Set.of(), Optional.empty());
        };
    }

    private Viewer team(ViewerKind kind, String account) {
        return new Viewer(kind, Optional.empty(), Set.of(), portal.guest().login(account, Portal.DEMO_PASSWORD));
    }

    private Viewer applicant(ViewerKind kind, Set<String> units, Optional<Entry> place) {
        Member member = member(kind, place);
        Viewer viewer = new Viewer(kind, Optional.of(member), units, portal.as(member));
        JsonNode session = viewer.client().get("api/v1/session").expect(200).json();
        if (!session.path("state").asText().equals(kind.state())) {
            throw new AssertionError(kind + " is " + session);
        }
        return viewer;
    }

    private Member member(ViewerKind kind, Optional<Entry> place) {
        Members members = portal.members();
        return switch (kind.state()) {
            case "registered" -> members.registered();
            case "pending" -> members.pending();
            case "sent-back" -> decided(kind, members.pending(), "send-back");
            case "rejected" -> decided(kind, members.pending(), "reject");
            case "revoked" -> decided(kind, members.accredited("candidate", "chair"), "revoke");
            default -> accredited(kind, place);
        };
    }

    private Member decided(ViewerKind kind, Member member, String decision) {
        String word = Words.unique();
        portal.members().decide(member, decision, "So ist es: " + word).expect(200);
        reasons.putIfAbsent(kind, word);
        return member;
    }

    private Member accredited(ViewerKind kind, Optional<Entry> place) {
        Member member = portal.members().pending();
        Map<String, Object> decision =
                new HashMap<>(Map.of("decision", "accredit", "audiences", kind.circles(), "reason", ""));
        place.ifPresent(unit -> decision.put("unit", unit.id()));
        portal.members().decide(member, decision).expect(200);
        return member;
    }
}
