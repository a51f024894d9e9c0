package org.infoportal.web.accreditation;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Applications;
import org.infoportal.accreditation.PresetReasons;
import org.infoportal.accreditation.Queue;
import org.infoportal.content.ContentItem;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Form;
import org.infoportal.error.FieldError;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Caller;

/** The form in which accreditors decide, on one or on many. */
final class DecisionForms {

    private static final String REMARK = "remarks.";
    private static final String PRESET = "_preset";

    private final Definitions definitions;
    private final FormViews forms;
    private final Queue queue;
    private final PresetReasons reasons;
    private final MemberViews views;

    DecisionForms(Definitions definitions, FormViews forms, Queue queue, PresetReasons reasons, MemberViews views) {
        this.definitions = definitions;
        this.forms = forms;
        this.queue = queue;
        this.reasons = reasons;
        this.views = views;
    }

    /** What was typed, by field; remarks by the field they are about. */
    Map<String, Object> input(MultivaluedMap<String, String> sent) {
        Map<String, Object> input = new LinkedHashMap<>();
        Map<String, String> remarks = new LinkedHashMap<>();
        FormInput.of(form(), sent).forEach((name, value) -> {
            if (!name.startsWith(REMARK)) {
                input.put(name, value);
            } else if (!String.valueOf(value).isBlank()) {
                remarks.put(name.substring(REMARK.length()), String.valueOf(value));
            }
        });
        if (!remarks.isEmpty()) {
            input.put("remarks", remarks);
        }
        return input;
    }

    /** The same with the chosen preset reason; what was typed as reason before stays above it. */
    Map<String, Object> withPreset(Map<String, Object> input, MultivaluedMap<String, String> sent, Locale language) {
        Map<String, Object> filled = new LinkedHashMap<>(input);
        String typed = String.valueOf(filled.getOrDefault("reason", "")).strip();
        reasons.find(FormInput.text(sent, PRESET))
                .map(reason -> reason.text(language))
                .filter(text -> !typed.contains(text))
                .ifPresent(text -> filled.put("reason", typed.isEmpty() ? text : typed + "\n\n" + text));
        return filled;
    }

    /** Only the fields that these actions need, and only the units she is responsible for. */
    Map<String, Object> view(List<Action> actions, Map<String, ?> input, List<FieldError> errors, Caller caller) {
        Map<String, Object> view = new HashMap<>(forms.of(form(), input, errors, caller));
        Set<String> units =
                queue.units(caller.viewer()).stream().map(ContentItem::id).collect(Collectors.toSet());
        List<Map<String, Object>> fields = new ArrayList<>();
        for (Object section : (List<?>) view.get("sections")) {
            for (Object field : (List<?>) ((Map<?, ?>) section).get("fields")) {
                Map<String, Object> shown = copy((Map<?, ?>) field);
                if (needs(actions, String.valueOf(shown.get("name")))) {
                    fields.add("unit".equals(shown.get("name")) ? onlyUnits(shown, units) : shown);
                }
            }
        }
        view.put(
                "errors",
                ((List<?>) view.get("errors")).stream().map(this::named).toList());
        Map<String, Object> only = new HashMap<>();
        only.put("name", "decision");
        only.put("label", null);
        only.put("fields", fields);
        view.put("sections", List.of(only));
        return view;
    }

    /** What is no field of the form has no label to be called by. */
    private Map<String, Object> named(Object error) {
        Map<String, Object> named = copy((Map<?, ?>) error);
        if (form().find(String.valueOf(named.get("field"))).isEmpty()) {
            named.put("label", "");
        }
        return named;
    }

    private static boolean needs(List<Action> actions, String field) {
        return switch (field) {
            case "audiences", "unit" -> actions.contains(Action.ACCREDIT);
            case "validUntil" -> actions.stream().anyMatch(Action::opens);
            default -> true;
        };
    }

    private static Map<String, Object> onlyUnits(Map<String, Object> field, Set<String> units) {
        field.put(
                "options",
                ((List<?>) field.get("options"))
                        .stream()
                                .filter(option -> units.contains(((Map<?, ?>) option).get("value")))
                                .toList());
        return field;
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new HashMap<>();
        map.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }

    /** One line for each field a member can correct; empty if nothing can be sent back. */
    List<Map<String, String>> remarks(List<Action> actions, Map<String, ?> input, Locale language) {
        if (!actions.contains(Action.SEND_BACK)) {
            return List.of();
        }
        Map<?, ?> typed = input.get("remarks") instanceof Map<?, ?> map ? map : Map.of();
        return Applications.FIELDS.stream()
                .map(field -> Map.of(
                        "name", REMARK + field,
                        "label", views.fieldLabel(field, language),
                        "value",
                                Optional.ofNullable(typed.get(field))
                                        .map(String::valueOf)
                                        .orElse("")))
                .toList();
    }

    /** Preset reasons to choose from. */
    List<Map<String, String>> presets(Locale language) {
        return reasons.all().stream()
                .map(reason -> Map.of("value", reason.name(), "label", reason.label(language)))
                .toList();
    }

    private Form form() {
        return definitions.getForm("accreditation");
    }
}
