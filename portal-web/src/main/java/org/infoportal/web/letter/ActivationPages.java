package org.infoportal.web.letter;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.ThrottledException;
import org.infoportal.paper.Activation;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Where somebody types the code from her letter. */
@Path("aktivieren")
@Produces(MediaType.TEXT_HTML)
public final class ActivationPages {

    private final Activation activation;
    private final FormViews forms;
    private final Messages messages;

    public ActivationPages(Activation activation, FormViews forms, Messages messages) {
        this.activation = activation;
        this.forms = forms;
        this.messages = messages;
    }

    @GET
    public Page ask(@Context SecurityContext security) {
        return page(Caller.of(security), Map.of(), List.of(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response activate(MultivaluedMap<String, String> sent, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        Map<String, Object> input = FormInput.of(activation.form(), sent);
        try {
            activation.activate(input, caller.network());
            return Response.ok(new Page("portal/activated", Map.of())).build();
        } catch (InvalidException e) {
            return Response.status(422)
                    .entity(page(caller, input, e.errors(), null))
                    .build();
        } catch (ThrottledException e) {
            String notice = messages.get(caller.language(), e.messageKey(), e.arguments());
            return Response.status(429)
                    .header("Retry-After", Math.max(1, e.retryAfter().toSeconds()))
                    .entity(page(caller, input, List.of(), notice))
                    .build();
        }
    }

    private Page page(Caller caller, Map<String, Object> input, List<FieldError> errors, String notice) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", forms.of(activation.form(), input, errors, caller));
        model.put("notice", notice);
        return new Page("portal/activate", model);
    }
}
