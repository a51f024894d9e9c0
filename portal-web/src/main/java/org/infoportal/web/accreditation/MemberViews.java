package org.infoportal.web.accreditation;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Applications;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Transition;
import org.infoportal.time.LegalTime;
import org.infoportal.web.view.Messages;

/** Members as templates show them to accreditors: what is needed to decide, the rest only when it was asked for. */
final class MemberViews {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(LegalTime.ZONE);

    private final FunctionLabels functions;
    private final Messages messages;
    private final Clock clock;

    MemberViews(FunctionLabels functions, Messages messages, Clock clock) {
        this.functions = functions;
        this.messages = messages;
        this.clock = clock;
    }

    /** What is needed to decide. */
    Map<String, Object> brief(Member member, Locale language) {
        AccreditationState state = member.stateAt(clock.instant());
        Map<String, Object> view = new HashMap<>();
        view.put("id", member.id());
        view.put("key", member.id() + "." + member.revision());
        view.put("firstName", member.firstName());
        view.put("lastName", member.lastName());
        view.put("function", functions.of(member.function(), language));
        view.put("unit", member.unit());
        view.put("state", state.id());
        view.put("stateLabel", stateLabel(state, language));
        view.put("since", member.since().toString());
        view.put("validUntil", member.validUntil().map(String::valueOf).orElse(null));
        return view;
    }

    /** The rest. */
    Map<String, Object> details(Member member, Locale language) {
        Map<String, Object> view = new HashMap<>();
        view.put("salutation", messages.get(language, "infoportal.salutation." + member.salutation()));
        view.put("email", member.email());
        view.put("userName", member.userName());
        view.put("address", member.address());
        view.put("language", member.language().getDisplayLanguage(language));
        view.put("consentVersion", member.consent().version());
        view.put("consentAt", member.consent().at().toString());
        view.put("requestedAt", member.requestedAt().toString());
        view.put("confirmedAt", member.confirmedAt().map(String::valueOf).orElse(null));
        return view;
    }

    List<Map<String, Object>> history(Member member, Locale language) {
        return member.history().stream()
                .map(step -> {
                    Map<String, Object> view = step(step, language);
                    view.put("actor", actor(step.actor(), member, language));
                    return view;
                })
                .toList();
    }

    /** The last decision, if this viewer can take it back; else null. */
    Map<String, Object> undo(Member member, Viewer viewer, Locale language) {
        Instant now = clock.instant();
        boolean own = viewer.account().filter(member.id()::equals).isPresent();
        return member.undoable(now)
                .filter(step -> !own)
                .map(step -> Map.<String, Object>of(
                        "id", member.id(),
                        "name", member.fullName(),
                        "what", stateLabel(step.to(), language),
                        "until", TIME.format(step.undoUntil().orElse(now))))
                .orElse(null);
    }

    private Map<String, Object> step(Transition transition, Locale language) {
        Map<String, Object> step = new HashMap<>();
        step.put("at", transition.at().toString());
        step.put("to", what(transition, language));
        step.put("reason", transition.reason().isEmpty() ? null : transition.reason());
        List<Map<String, String>> remarks = new ArrayList<>();
        for (String field : Applications.FIELDS) {
            String remark = transition.remarks().get(field);
            if (remark != null) {
                remarks.add(Map.of("label", fieldLabel(field, language), "text", remark));
            }
        }
        step.put("remarks", remarks);
        return step;
    }

    /** A member's user name is none of what is needed to decide. */
    private String actor(String actor, Member member, Locale language) {
        if (actor.equals(member.userName())) {
            return messages.get(language, "infoportal.queue.history.self");
        }
        return "system".equals(actor) ? messages.get(language, "infoportal.queue.history.system") : actor;
    }

    private String what(Transition transition, Locale language) {
        String state = stateLabel(transition.to(), language);
        if (transition.isUndo()) {
            return messages.get(language, "infoportal.queue.history.undo", state);
        }
        return transition.from() == transition.to() ? messages.get(language, "infoportal.queue.history.extend") : state;
    }

    String stateLabel(AccreditationState state, Locale language) {
        return messages.get(language, "infoportal.state." + state.id());
    }

    String fieldLabel(String field, Locale language) {
        // the form asks her for "your function"
        return "function".equals(field)
                ? messages.get(language, "infoportal.web.account.function")
                : messages.get(language, "infoportal.registration." + field + ".label");
    }
}
