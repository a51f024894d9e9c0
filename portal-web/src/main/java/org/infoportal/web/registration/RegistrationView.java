package org.infoportal.web.registration;

import java.util.List;
import java.util.Map;
import org.infoportal.error.FieldError;
import org.infoportal.registration.ConsentText;
import org.infoportal.registration.Registrations;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Html;

/** The form to register, as its template draws it. */
public final class RegistrationView {

    private final Registrations registrations;
    private final ConsentText consents;
    private final FormViews forms;

    public RegistrationView(Registrations registrations, ConsentText consents, FormViews forms) {
        this.registrations = registrations;
        this.consents = consents;
        this.forms = forms;
    }

    /** @param input what was typed, by field */
    public Map<String, Object> of(Map<String, Object> input, List<FieldError> errors, Caller caller) {
        ConsentText.Text consent = consents.current(caller.language());
        return Map.of(
                "form", forms.of(registrations.form(), input, errors, caller),
                "consent", Map.of("version", consent.version(), "text", Html.of(consent.html())));
    }
}
