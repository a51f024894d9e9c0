package org.infoportal.web.candidate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infoportal.candidate.KnownList;
import org.infoportal.candidate.ListedPerson;
import org.infoportal.candidate.Standing;
import org.infoportal.web.view.Messages;

/** People on a list, as templates show them. */
final class PersonViews {

    private final Messages messages;

    PersonViews(Messages messages) {
        this.messages = messages;
    }

    Map<String, Object> of(KnownList.Row row, Locale language) {
        Map<String, Object> view = of(row.person(), row.standing(), language);
        view.put("id", row.id());
        view.put("memberId", row.memberId().orElse(null));
        view.put("invitedAt", row.invitedAt().map(String::valueOf).orElse(null));
        return view;
    }

    Map<String, Object> of(ListedPerson person, Standing standing, Locale language) {
        List<String> circles = person.audiences().stream()
                .map(audience -> messages.get(language, "infoportal.audience." + audience))
                .toList();
        Map<String, Object> view = new HashMap<>();
        view.put("firstName", person.firstName());
        view.put("lastName", person.lastName());
        view.put("email", person.email());
        view.put("circles", String.join(", ", circles));
        view.put("unit", person.unit());
        view.put("validUntil", person.validUntil().map(String::valueOf).orElse(null));
        view.put("standing", standing.id());
        view.put("standingLabel", messages.get(language, "infoportal.candidates.standing." + standing.id()));
        return view;
    }
}
