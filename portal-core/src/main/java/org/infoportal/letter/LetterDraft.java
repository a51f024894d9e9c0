package org.infoportal.letter;

import java.util.Map;

/**
 * A letter to be written.
 *
 * @param template name of the template in the light module
 * @param member identifier of the member it is for
 * @param model what the template may use beside name, address and user name
 */
public record LetterDraft(String template, String member, Map<String, String> model) {

    public LetterDraft {
        model = Map.copyOf(model);
    }
}
