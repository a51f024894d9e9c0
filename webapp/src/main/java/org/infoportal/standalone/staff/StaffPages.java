package org.infoportal.standalone.staff;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.infoportal.access.Viewer;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.host.Account;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Where administrators say who works for the portal. */
@Path("verwaltung/konten")
@Produces(MediaType.TEXT_HTML)
public final class StaffPages {

    private static final String PATH = "verwaltung/konten";

    private final Staff staff;
    private final FormViews forms;
    private final Messages messages;

    public StaffPages(Staff staff, FormViews forms, Messages messages) {
        this.staff = staff;
        this.forms = forms;
        this.messages = messages;
    }

    @GET
    public Page list(@Context SecurityContext security) {
        return listPage(Map.of(), List.of(), Caller.of(security));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(
            MultivaluedMap<String, String> sent, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Map<String, Object> input = FormInput.of(staff.invitationForm(), sent);
        try {
            staff.invite(caller.viewer(), input, caller.language());
            return done(uri, PATH, "staff-invited");
        } catch (InvalidException e) {
            return Response.status(422)
                    .entity(listPage(input, e.errors(), caller))
                    .build();
        }
    }

    @GET
    @Path("{id}")
    public Page show(@PathParam("id") String id, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        Account account = staff.get(caller.viewer(), id);
        return accountPage(account, staff.given(account), List.of(), caller);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setRoles(
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Account account = staff.get(caller.viewer(), id);
        Map<String, Object> input = FormInput.of(staff.rolesForm(), sent);
        try {
            staff.setRoles(caller.viewer(), id, input);
            return done(uri, PATH, "saved");
        } catch (InvalidException e) {
            return Response.status(422)
                    .entity(accountPage(account, input, e.errors(), caller))
                    .build();
        }
    }

    @POST
    @Path("{id}/sperre")
    public Response lock(@PathParam("id") String id, @Context SecurityContext security, @Context UriInfo uri) {
        staff.setEnabled(Caller.of(security).viewer(), id, false);
        return done(uri, PATH, "staff-locked");
    }

    @POST
    @Path("{id}/freigabe")
    public Response unlock(@PathParam("id") String id, @Context SecurityContext security, @Context UriInfo uri) {
        staff.setEnabled(Caller.of(security).viewer(), id, true);
        return done(uri, PATH, "staff-unlocked");
    }

    private static Response done(UriInfo uri, String path, String notice) {
        return Response.seeOther(
                        Addresses.of(uri, path).queryParam("meldung", notice).build())
                .build();
    }

    private Page listPage(Map<String, ?> input, List<FieldError> errors, Caller caller) {
        List<Map<String, Object>> rows = staff.list(caller.viewer()).stream()
                .map(account -> view(account, caller))
                .toList();
        return new Page(
                "portal/staff", Map.of("items", rows, "form", forms.of(staff.invitationForm(), input, errors, caller)));
    }

    private Page accountPage(Account account, Map<String, ?> input, List<FieldError> errors, Caller caller) {
        return new Page(
                "portal/staff-account",
                Map.of("item", view(account, caller), "form", forms.of(staff.rolesForm(), input, errors, caller)));
    }

    private Map<String, Object> view(Account account, Caller caller) {
        Locale language = caller.language();
        Viewer viewer = caller.viewer();
        Map<String, Object> view = new HashMap<>();
        view.put("id", account.id());
        view.put("name", account.fullName());
        view.put("userName", account.name());
        view.put("email", account.email());
        view.put("enabled", account.enabled());
        view.put("own", Staff.isOwn(viewer, account.id()));
        view.put(
                "roles",
                Stream.concat(
                                Staff.ROLES.stream()
                                        .filter(account.roles()::contains)
                                        .map(role -> messages.get(language, "infoportal.role." + role)),
                                staff.editedTypes(account).stream()
                                        .map(type -> messages.get(
                                                language,
                                                "infoportal.staff.role.editorOf",
                                                messages.get(language, type.label()))))
                        .toList());
        return view;
    }
}
