package org.infoportal.web.candidate;

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
import java.util.Optional;
import org.infoportal.candidate.ImportState;
import org.infoportal.candidate.Imports;
import org.infoportal.candidate.ListImport;
import org.infoportal.candidate.ListPreview;
import org.infoportal.candidate.Standing;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.MultipartForm;
import org.infoportal.web.http.Problems;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** A list on its way in: uploaded, looked at, taken over, with one address for all of it. */
@Path("verwaltung/bekannte/import")
@Produces(MediaType.TEXT_HTML)
public final class ImportPages {

    private static final String PATH = "verwaltung/bekannte/import";
    private static final int SHOWN_ROWS = 50;
    private static final int SHOWN_ERRORS = 500;
    private static final int REFRESH_SECONDS = 2;

    private final Imports imports;
    private final Messages messages;
    private final Problems problems;
    private final PersonViews views;

    public ImportPages(Imports imports, Messages messages, Problems problems) {
        this.imports = imports;
        this.messages = messages;
        this.problems = problems;
        this.views = new PersonViews(messages);
    }

    @GET
    public Page ask(@Context SecurityContext security) {
        Caller caller = Caller.of(security);
        // strangers find nothing here either
        imports.done(caller.viewer());
        return form("", List.of(), caller);
    }

    @POST
    @Consumes(MultipartForm.MEDIA_TYPE)
    public Response upload(MultipartForm sent, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        String typed = sent.text("text");
        Optional<byte[]> file = sent.file("file");
        try {
            String id = file.isPresent()
                    ? imports.upload(caller.viewer(), file.get())
                    : imports.upload(caller.viewer(), typed);
            return to(id, uri);
        } catch (InvalidException e) {
            return Response.status(422).entity(form(typed, e.errors(), caller)).build();
        }
    }

    private Page form(String typed, List<FieldError> errors, Caller caller) {
        Map<String, Object> model = new HashMap<>();
        model.put("text", typed);
        model.put("error", message(errors, caller.language()));
        return new Page("portal/candidates-upload", model);
    }

    private String message(List<FieldError> errors, Locale language) {
        return errors.stream()
                .findFirst()
                .map(error -> problems.text(error, language))
                .orElse(null);
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String id, @Context SecurityContext security) {
        return page(id, 200, List.of(), null, Caller.of(security));
    }

    private Response page(String id, int status, List<FieldError> errors, String notice, Caller caller) {
        ListImport found = imports.get(caller.viewer(), id);
        boolean interrupted = imports.isInterrupted(found);
        boolean running = found.state() == ImportState.RUNNING && !interrupted;
        boolean done = found.state() == ImportState.DONE || found.state() == ImportState.REMOVED;
        Map<String, Object> model = new HashMap<>();
        model.put("notice", notice);
        model.put("error", message(errors, caller.language()));
        model.put("list", progress(found, interrupted));
        if (running || done) {
            Response.ResponseBuilder response =
                    Response.status(status).entity(new Page("portal/candidates-run", model));
            if (running) {
                response.header("Refresh", REFRESH_SECONDS);
            }
            return response.build();
        }
        addPreview(model, imports.preview(caller.viewer(), id), caller.language());
        return Response.status(status)
                .entity(new Page("portal/candidates-preview", model))
                .build();
    }

    private static Map<String, Object> progress(ListImport list, boolean interrupted) {
        Map<String, Object> view = new HashMap<>();
        view.put("id", list.id());
        view.put("state", interrupted ? "interrupted" : list.state().id());
        view.put("total", list.total());
        view.put("done", list.done());
        view.put("unchanged", list.unchanged());
        view.put("leftOut", list.leftOut());
        view.put("accredited", list.accredited());
        view.put("includeWaiting", list.includeWaiting());
        view.put("onlyGood", list.onlyGood());
        view.put("finished", list.finished().map(String::valueOf).orElse(null));
        return view;
    }

    private void addPreview(Map<String, Object> model, ListPreview preview, Locale language) {
        Map<ListPreview.Change, Long> changes = preview.changes();
        model.put("added", changes.getOrDefault(ListPreview.Change.NEW, 0L));
        model.put("changed", changes.getOrDefault(ListPreview.Change.CHANGED, 0L));
        model.put("unchanged", changes.getOrDefault(ListPreview.Change.UNCHANGED, 0L));
        model.put("broken", preview.broken());
        model.put("waiting", preview.count(Standing.WAITING));
        model.put("nameDiffers", preview.count(Standing.NAME_DIFFERS));
        model.put("accredited", preview.count(Standing.ACCREDITED));
        model.put("total", preview.rows().size());
        model.put(
                "errors",
                preview.errors().stream()
                        .limit(SHOWN_ERRORS)
                        .map(error -> Map.of(
                                "line", error.line(),
                                "column", error.column(),
                                "message", problems.text(error.error(), language)))
                        .toList());
        model.put("moreErrors", Math.max(0, preview.errors().size() - SHOWN_ERRORS));
        model.put(
                "duplicates",
                preview.duplicates().stream()
                        .limit(SHOWN_ERRORS)
                        .map(duplicate -> Map.of(
                                "line", duplicate.line(),
                                "first", duplicate.first(),
                                "differs", duplicate.differs()))
                        .toList());
        model.put("duplicateCount", preview.duplicates().size());
        model.put(
                "rows",
                preview.rows().stream()
                        .limit(SHOWN_ROWS)
                        .map(row -> row(row, language))
                        .toList());
    }

    private Map<String, Object> row(ListPreview.Row row, Locale language) {
        Map<String, Object> view = views.of(row.person(), row.standing(), language);
        view.put("line", row.line());
        view.put("change", row.change().name().toLowerCase(Locale.ROOT));
        view.put(
                "changeLabel",
                messages.get(
                        language,
                        "infoportal.candidates.change." + row.change().name().toLowerCase(Locale.ROOT)));
        return view;
    }

    @POST
    @Path("{id}/start")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        try {
            imports.start(
                    caller.viewer(),
                    id,
                    "true".equals(FormInput.text(sent, "onlyGood")),
                    "true".equals(FormInput.text(sent, "includeWaiting")));
            return to(id, uri);
        } catch (InvalidException e) {
            return page(id, 422, e.errors(), null, caller);
        } catch (ConflictException e) {
            return page(id, 409, List.of(), messages.get(caller.language(), e.messageKey(), e.arguments()), caller);
        }
    }

    @POST
    @Path("{id}/verwerfen")
    public Response discard(@PathParam("id") String id, @Context SecurityContext security, @Context UriInfo uri) {
        imports.discard(Caller.of(security).viewer(), id);
        return Response.seeOther(Addresses.of(uri, "verwaltung/bekannte").build())
                .build();
    }

    private static Response to(String id, UriInfo uri) {
        return Response.seeOther(Addresses.of(uri, PATH).path(id).build()).build();
    }
}
