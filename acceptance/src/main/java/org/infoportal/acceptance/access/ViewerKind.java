package org.infoportal.acceptance.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Everybody who may look at the portal: each state of an accreditation, each circle, and those who work for it. */
public enum ViewerKind {
    GUEST("guest"),
    REGISTERED("registered"),
    PENDING("pending"),
    SENT_BACK("sent-back"),
    REJECTED("rejected"),
    REVOKED("revoked"),
    MEMBER("accredited"),
    CANDIDATE("accredited", "candidate"),
    CHAIR("accredited", "chair"),
    GROUP_LEADER("accredited", "group-leader"),
    CAMPAIGN_LEAD("accredited", "campaign-lead"),
    STAFF("accredited", "staff"),
    /** In a unit that has one above it. */
    UNIT_CANDIDATE("accredited", "candidate"),
    /** In another one. */
    OTHER_UNIT_CANDIDATE("accredited", "candidate"),
    EDITOR("none"),
    ACCREDITOR("none"),
    ADMIN("none");

    private final String state;
    private final List<String> circles;

    ViewerKind(String state, String... circles) {
        this.state = state;
        this.circles = List.of(circles);
    }

    /** As {@code routes.txt} spells it: {@code group-leader}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the API spells it. */
    public String state() {
        return state;
    }

    /** The circles she was accredited for. */
    public List<String> circles() {
        return circles;
    }

    public boolean isAccredited() {
        return state.equals("accredited");
    }

    /** Whether she has an application. */
    public boolean isApplicant() {
        return this != GUEST && !isTeam();
    }

    public boolean isTeam() {
        return this == EDITOR || this == ACCREDITOR || this == ADMIN;
    }

    public boolean mayEdit() {
        return this == EDITOR || this == ADMIN;
    }

    public boolean mayAccredit() {
        return this == ACCREDITOR || this == ADMIN;
    }

    /** All audiences whose content is hers. */
    Set<String> audiences() {
        Set<String> audiences = new LinkedHashSet<>(circles);
        audiences.add("public");
        if (isAccredited()) {
            audiences.add("member");
        }
        return audiences;
    }

    /** The viewers that an expression of {@code routes.txt} names. */
    static Set<ViewerKind> set(String expression) {
        Set<ViewerKind> kinds = EnumSet.noneOf(ViewerKind.class);
        for (String term : expression.split("\\s*\\+\\s*")) {
            kinds.addAll(term(term));
        }
        return kinds;
    }

    private static Set<ViewerKind> term(String term) {
        return switch (term) {
            case "anyone" -> where(kind -> true);
            case "nobody" -> where(kind -> false);
            case "signed-in" -> where(kind -> kind != GUEST);
            case "applicants" -> where(ViewerKind::isApplicant);
            case "accredited" -> where(ViewerKind::isAccredited);
            case "editors" -> where(ViewerKind::mayEdit);
            case "accreditors" -> where(ViewerKind::mayAccredit);
            case "admins" -> EnumSet.of(ADMIN);
            default -> EnumSet.of(valueOf(term.toUpperCase(Locale.ROOT).replace('-', '_')));
        };
    }

    private static Set<ViewerKind> where(Predicate<ViewerKind> condition) {
        Set<ViewerKind> kinds = EnumSet.noneOf(ViewerKind.class);
        Arrays.stream(values()).filter(condition).forEach(kinds::add);
        return kinds;
    }
}
