package org.infoportal.web.candidate;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infoportal.candidate.Candidates;
import org.infoportal.candidate.Invitations;
import org.infoportal.candidate.KnownList;
import org.infoportal.candidate.Standing;
import org.infoportal.error.ConflictException;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.Pager;
import org.infoportal.web.http.Window;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** The list of known people, for accreditors. A search is posted: whom somebody looks for stands in no address. */
@Path("verwaltung/bekannte")
@Produces(MediaType.TEXT_HTML)
public final class CandidatePages {

    private static final String PATH = "verwaltung/bekannte";
    private static final String LIST = "portal/candidates";
    private static final String PERSON = "portal/candidate";
    private static final String ALL = "alle";
    private static final int MAX_FOUND = 200;
    private static final int REFRESH_SECONDS = 3;

    private final Candidates candidates;
    private final Messages messages;
    private final PersonViews views;

    public CandidatePages(Candidates candidates, Messages messages) {
        this.candidates = candidates;
        this.messages = messages;
        this.views = new PersonViews(messages);
    }

    @GET
    public Response list(
            @QueryParam("stand") @DefaultValue(ALL) String standing,
            @QueryParam("offset") String offset,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        List<KnownList.Row> all = candidates.list().list(caller.viewer(), "");
        List<KnownList.Row> found = all.stream()
                .filter(row -> ALL.equals(standing) || row.standing().id().equals(standing))
                .toList();
        Window window = Window.of(offset, "50");
        Map<String, Object> model = new HashMap<>(Pager.of(uri, window, found.size()));
        model.put("query", null);
        model.put("items", rows(window.part(found), caller));
        model.put("total", found.size());
        model.put("all", all.size());
        model.put("filters", filters(all, standing, caller, uri));
        return withProgress(model, caller);
    }

    @POST
    @Path("suche")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response search(MultivaluedMap<String, String> sent, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        String query = FormInput.text(sent, "q");
        List<KnownList.Row> found = candidates.list().list(caller.viewer(), query);
        Map<String, Object> model = new HashMap<>();
        model.put("query", query);
        model.put("items", rows(found.subList(0, Math.min(MAX_FOUND, found.size())), caller));
        model.put("total", found.size());
        model.put("all", candidates.list().list(caller.viewer(), "").size());
        model.put("filters", List.of());
        model.put("previous", null);
        model.put("next", null);
        model.put("invitations", progress(candidates.invitations().progress(caller.viewer())));
        return Response.ok(new Page(LIST, model)).build();
    }

    private Response withProgress(Map<String, Object> model, Caller caller) {
        Invitations.Progress progress = candidates.invitations().progress(caller.viewer());
        model.put("invitations", progress(progress));
        Response.ResponseBuilder response = Response.ok(new Page(LIST, model));
        if (progress.running()) {
            response.header("Refresh", REFRESH_SECONDS);
        }
        return response.build();
    }

    private static Map<String, Object> progress(Invitations.Progress progress) {
        return Map.of(
                "running", progress.running(),
                "invited", progress.invited(),
                "uninvited", progress.uninvited());
    }

    private List<Map<String, Object>> rows(List<KnownList.Row> rows, Caller caller) {
        return rows.stream().map(row -> views.of(row, caller.language())).toList();
    }

    private List<Map<String, Object>> filters(List<KnownList.Row> all, String chosen, Caller caller, UriInfo uri) {
        List<Map<String, Object>> filters = new ArrayList<>();
        filters.add(filter(
                ALL, messages.get(caller.language(), "infoportal.candidates.standing.all"), all.size(), chosen, uri));
        for (Standing standing : Standing.values()) {
            long count = all.stream().filter(row -> row.standing() == standing).count();
            if (count > 0 || standing.id().equals(chosen)) {
                String label = messages.get(caller.language(), "infoportal.candidates.standing." + standing.id());
                filters.add(filter(standing.id(), label, count, chosen, uri));
            }
        }
        return filters;
    }

    private static Map<String, Object> filter(String id, String label, long count, String chosen, UriInfo uri) {
        return Map.of(
                "label",
                label,
                "count",
                count,
                "selected",
                id.equals(chosen),
                "url",
                Addresses.of(uri, PATH).queryParam("stand", id).build().toString());
    }

    @GET
    @Path("person/{id}")
    public Page show(@PathParam("id") String id, @Context SecurityContext security) {
        return person(id, null, Caller.of(security));
    }

    private Page person(String id, String notice, Caller caller) {
        Map<String, Object> model = new HashMap<>();
        model.put("item", views.of(candidates.list().get(caller.viewer(), id), caller.language()));
        model.put("notice", notice);
        return new Page(PERSON, model);
    }

    @POST
    @Path("person/{id}/einladen")
    public Response invite(@PathParam("id") String id, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        try {
            candidates.invitations().invite(caller.viewer(), id);
            return Response.seeOther(
                            Addresses.of(uri, PATH + "/person").path(id).build())
                    .build();
        } catch (ConflictException e) {
            String notice = messages.get(caller.language(), e.messageKey(), e.arguments());
            return Response.status(409).entity(person(id, notice, caller)).build();
        }
    }

    @POST
    @Path("person/{id}/entfernen")
    public Response remove(@PathParam("id") String id, @Context SecurityContext security, @Context UriInfo uri) {
        candidates.list().remove(Caller.of(security).viewer(), id);
        return toList(uri, "deleted");
    }

    @POST
    @Path("einladen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response inviteAll(
            MultivaluedMap<String, String> sent, @Context SecurityContext security, @Context UriInfo uri) {
        boolean again = "true".equals(FormInput.text(sent, "again"));
        candidates.invitations().inviteAll(Caller.of(security).viewer(), again);
        return Response.seeOther(Addresses.of(uri, PATH).build()).build();
    }

    @GET
    @Path("entfernen")
    public Page askToRemoveAll(@Context SecurityContext security) {
        int count = candidates.list().list(Caller.of(security).viewer(), "").size();
        return new Page("portal/candidates-remove", Map.of("count", count));
    }

    @POST
    @Path("entfernen")
    public Response removeAll(@Context SecurityContext security, @Context UriInfo uri) {
        candidates.list().removeAll(Caller.of(security).viewer());
        return toList(uri, "deleted");
    }

    private static Response toList(UriInfo uri, String notice) {
        return Response.seeOther(
                        Addresses.of(uri, PATH).queryParam("meldung", notice).build())
                .build();
    }
}
