package org.infoportal.standalone.staff;

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

/** The page behind the personal link of somebody who was invited to work for the portal. */
@Path("mitarbeit")
@Produces(MediaType.TEXT_HTML)
public final class JoinPages {

    private static final String TEMPLATE = "portal/staff-join";

    private final Joining joining;
    private final FormViews forms;

    public JoinPages(Joining joining, FormViews forms) {
        this.joining = joining;
        this.forms = forms;
    }

    @GET
    public Page ask(@QueryParam("token") @DefaultValue("") String token, @Context SecurityContext security) {
        return page(token, Map.of(), List.of(), Caller.of(security));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(MultivaluedMap<String, String> sent, @Context SecurityContext security) {
        String token = FormInput.text(sent, "token");
        Map<String, Object> input = FormInput.of(joining.form(), sent);
        input.remove("token");
        try {
            if (!joining.join(token, input)) {
                throw new NotFoundException();
            }
            return Response.ok(new Page(TEMPLATE, Map.of("phase", "done"))).build();
        } catch (InvalidException e) {
            return Response.status(422)
                    .entity(page(token, input, e.errors(), Caller.of(security)))
                    .build();
        }
    }

    private Page page(String token, Map<String, ?> values, List<FieldError> errors, Caller caller) {
        StaffInvitation invitation = joining.find(token).orElseThrow(NotFoundException::new);
        Map<String, Object> model = new HashMap<>();
        model.put("phase", "ask");
        model.put("token", token);
        model.put("email", invitation.email());
        model.put("form", forms.of(joining.form(), values, errors, caller));
        return new Page(TEMPLATE, model);
    }
}
