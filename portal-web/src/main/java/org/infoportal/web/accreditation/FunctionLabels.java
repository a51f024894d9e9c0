package org.infoportal.web.accreditation;

import java.util.Locale;
import org.infoportal.accreditation.Functions;
import org.infoportal.web.view.Messages;

/** What a function is called, also one that editors have taken back since somebody chose it. */
public final class FunctionLabels {

    private final Functions functions;
    private final Messages messages;

    public FunctionLabels(Functions functions, Messages messages) {
        this.functions = functions;
        this.messages = messages;
    }

    /** The title that editors gave it, else the portal's own name for it, else the identifier as words. */
    public String of(String identifier, Locale language) {
        return functions
                .find(identifier)
                .map(function -> function.title(language))
                .or(() -> messages.find(language, "infoportal.function." + identifier))
                .orElseGet(() -> words(identifier, language));
    }

    private static String words(String identifier, Locale language) {
        String words = identifier.replace('-', ' ');
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(language) + words.substring(1);
    }
}
