package org.infoportal.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A mail to be composed.
 *
 * @param template name of the template in the light module
 * @param model what the template may use; a name and links, no other personal data
 * @param expires from when on it is of no use, and not sent any more; empty: never
 */
public record MailDraft(
        String template, String to, Locale language, Map<String, Object> model, Optional<Instant> expires) {

    public MailDraft {
        model = Map.copyOf(model);
    }

    /** Of use whenever it comes. */
    public MailDraft(String template, String to, Locale language, Map<String, Object> model) {
        this(template, to, language, model, Optional.empty());
    }
}
