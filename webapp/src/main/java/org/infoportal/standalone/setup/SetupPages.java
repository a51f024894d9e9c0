package org.infoportal.standalone.setup;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.infoportal.error.NotFoundException;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Page;

/** The page behind the one-time link of a fresh portal. Without a link that is worth something there is no such page. */
@Path("einrichten")
@Produces(MediaType.TEXT_HTML)
public final class SetupPages {

    private final Setup setup;
    private final FormViews forms;

    public SetupPages(Setup setup, FormViews forms) {
        this.setup = setup;
        this.forms = forms;
    }

    @GET
    public Page ask(@QueryParam("token") @DefaultValue("") String token, @Context SecurityContext security) {
        if (!setup.isOpen(token)) {
            throw new NotFoundException();
        }
        return page(token, Map.of(), List.of(), Caller.of(security));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent, @Context SecurityContext security) {
        String token = FormInput.text(sent, "token");
        Map<String, Object> input = FormInput.of(setup.form(), sent);
        input.remove("token");
        try {
            if (!setup.create(token, input)) {
                throw new NotFoundException();
            }
            return Response.ok(new Page("portal/setup", Map.of("phase", "done", "token", "")))
                    .build();
        } catch (InvalidException e) {
            return Response.status(422)
                    .entity(page(token, input, e.errors(), Caller.of(security)))
                    .build();
        }
    }

    private Page page(String token, Map<String, ?> values, List<FieldError> errors, Caller caller) {
        Map<String, Object> model = new HashMap<>();
        model.put("phase", "ask");
        model.put("token", token);
        model.put("form", forms.of(setup.form(), values, errors, caller));
        return new Page("portal/setup", model);
    }
}
