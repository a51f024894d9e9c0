package org.infoportal.messagetext;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.infoportal.error.FieldError;

/** Whether editors' words can stand in the place of the delivered ones. */
final class MessageTextCheck {

    /** A text on a page stands where there is room for about as much. */
    private static final int SHORT = 200;

    private static final int TIMES_AS_LONG = 3;

    private final DeliveredTexts delivered;

    MessageTextCheck(DeliveredTexts delivered) {
        this.delivered = delivered;
    }

    /** What is wrong, in the order of the fields. */
    List<FieldError> errors(MessageText words) {
        Optional<Delivered> found = delivered.find(words.key(), words.language());
        if (found.isEmpty()) {
            return List.of(FieldError.of(MessageText.KEY, "infoportal.messageText.key.error"));
        }
        List<FieldError> errors = new ArrayList<>();
        checkSubject(words, found.get(), errors);
        checkText(words, found.get(), errors);
        return errors;
    }

    private static void checkSubject(MessageText words, Delivered delivered, List<FieldError> errors) {
        if (words.isMail() && words.subject().isBlank()) {
            errors.add(FieldError.of(MessageText.SUBJECT, "infoportal.messageText.subject.required"));
        } else if (!words.isMail() && !words.subject().isEmpty()) {
            errors.add(FieldError.of(MessageText.SUBJECT, "infoportal.messageText.subject.page"));
        } else {
            unknown(MessageText.SUBJECT, words.subject(), delivered.forSubject(), errors);
        }
    }

    private static void checkText(MessageText words, Delivered delivered, List<FieldError> errors) {
        if (words.text().isBlank()) {
            errors.add(FieldError.of(MessageText.TEXT, "infoportal.field.required.error"));
            return;
        }
        int longest = Math.max(SHORT, TIMES_AS_LONG * delivered.text().length());
        if (!words.isMail() && words.text().length() > longest) {
            errors.add(FieldError.of(MessageText.TEXT, "infoportal.field.length.error", longest));
            return;
        }
        if (unknown(MessageText.TEXT, words.text(), delivered.sortedPlaceholders(), errors)) {
            return;
        }
        Set<String> missing = new TreeSet<>(delivered.needed());
        missing.removeAll(Placeholders.in(words.text()));
        if (!missing.isEmpty()) {
            errors.add(FieldError.of(MessageText.TEXT, "infoportal.messageText.placeholder.missing", written(missing)));
        } else if (delivered.needed().contains("link") && !MailText.hasLinkLine(words.text())) {
            errors.add(FieldError.of(MessageText.TEXT, "infoportal.messageText.placeholder.link"));
        }
    }

    /** @return whether there is anything that cannot be filled in */
    private static boolean unknown(String field, String text, Collection<String> known, List<FieldError> errors) {
        List<String> unknown = Placeholders.unknown(text, known);
        if (unknown.isEmpty()) {
            return false;
        }
        String found = String.join(", ", unknown);
        errors.add(
                known.isEmpty()
                        ? FieldError.of(field, "infoportal.messageText.placeholder.none", found)
                        : FieldError.of(field, "infoportal.messageText.placeholder.unknown", found, written(known)));
        return true;
    }

    private static String written(Collection<String> names) {
        return names.stream().map(Placeholders::written).collect(Collectors.joining(", "));
    }
}
