package org.infoportal.mail;

import java.util.Locale;
import java.util.Map;

/**
 * A mail to be composed.
 *
 * @param template name of the template in the light module
 * @param model what the template may use; a name and links, no other personal data
 */
public record MailDraft(String template, String to, Locale language, Map<String, Object> model) {

    public MailDraft {
        model = Map.copyOf(model);
    }
}
