package org.infoportal.standalone.desk;

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
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Field;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.transfer.FileProblem;
import org.infoportal.transfer.ImportPlan;
import org.infoportal.transfer.ItemImports;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.MultipartForm;
import org.infoportal.web.http.Problems;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Content on its way in: uploaded, looked at, then taken over as a task. */
@Path("desk/{type}/import")
@Produces(MediaType.TEXT_HTML)
public final class ImportPages {

    private static final int SHOWN_ROWS = 100;
    private static final int SHOWN_PROBLEMS = 200;

    private final ItemImports imports;
    private final Messages messages;
    private final Problems problems;

    public ImportPages(ItemImports imports, Messages messages, Problems problems) {
        this.imports = imports;
        this.messages = messages;
        this.problems = problems;
    }

    @GET
    public Page ask(@PathParam("type") String typeName, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        return form(imports.getType(caller.viewer(), typeName), "", List.of(), caller, uri);
    }

    @POST
    @Consumes(MultipartForm.MEDIA_TYPE)
    public Response upload(
            @PathParam("type") String typeName,
            MultipartForm sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        ContentType type = imports.getType(caller.viewer(), typeName);
        String typed = sent.text("text");
        byte[] content = sent.file("file").orElseGet(() -> typed.getBytes(StandardCharsets.UTF_8));
        try {
            String id = imports.upload(caller.viewer(), typeName, content);
            return Response.seeOther(Addresses.of(uri, path(type)).path(id).build())
                    .build();
        } catch (InvalidException e) {
            return Response.status(422)
                    .entity(form(type, typed, e.errors(), caller, uri))
                    .build();
        }
    }

    private Page form(ContentType type, String typed, List<FieldError> errors, Caller caller, UriInfo uri) {
        Map<String, Object> model = model(type, caller, uri);
        model.put("text", typed);
        model.put("error", message(errors, caller.language()));
        List<Field> columns = imports.columns(type);
        model.put("table", !columns.isEmpty());
        model.put(
                "headings",
                columns.stream()
                        .map(field -> messages.get(caller.language(), field.label()))
                        .toList());
        return new Page("desk/import-upload", model);
    }

    private Map<String, Object> model(ContentType type, Caller caller, UriInfo uri) {
        Map<String, Object> model = new HashMap<>();
        String base = uri.getBaseUri().getPath();
        model.put(
                "type",
                Map.of(
                        "name",
                        type.name(),
                        "label",
                        messages.get(caller.language(), type.label()),
                        "url",
                        base + "desk/" + type.name(),
                        "importUrl",
                        base + path(type)));
        return model;
    }

    private String message(List<FieldError> errors, Locale language) {
        return errors.stream()
                .findFirst()
                .map(error -> problems.text(error, language))
                .orElse(null);
    }

    @GET
    @Path("{upload}")
    public Response show(
            @PathParam("type") String typeName,
            @PathParam("upload") String upload,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        return preview(typeName, upload, 200, List.of(), null, Caller.of(security), uri);
    }

    @POST
    @Path("{upload}/start")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(
            @PathParam("type") String typeName,
            @PathParam("upload") String upload,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        boolean leaveConflicts = "true".equals(FormInput.text(sent, "leaveConflicts"));
        try {
            return TaskPages.to(imports.start(caller.viewer(), typeName, upload, leaveConflicts), uri);
        } catch (InvalidException e) {
            return preview(typeName, upload, 422, e.errors(), null, caller, uri);
        } catch (ConflictException e) {
            String notice = messages.get(caller.language(), e.messageKey(), e.arguments());
            return preview(typeName, upload, 409, List.of(), notice, caller, uri);
        }
    }

    @POST
    @Path("{upload}/verwerfen")
    public Response discard(
            @PathParam("type") String typeName,
            @PathParam("upload") String upload,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        imports.discard(Caller.of(security).viewer(), typeName, upload);
        return Response.seeOther(Addresses.of(uri, "desk/" + typeName).build()).build();
    }

    private Response preview(
            String typeName,
            String upload,
            int status,
            List<FieldError> errors,
            String notice,
            Caller caller,
            UriInfo uri) {
        ContentType type = imports.getType(caller.viewer(), typeName);
        ImportPlan plan = imports.preview(caller.viewer(), typeName, upload);
        Locale language = caller.language();
        Map<String, Object> model = model(type, caller, uri);
        model.put("upload", upload);
        model.put("notice", notice);
        model.put("error", message(errors, language));
        model.put("added", plan.count(ImportPlan.Change.NEW));
        model.put("changed", plan.count(ImportPlan.Change.CHANGED));
        model.put("same", plan.count(ImportPlan.Change.SAME));
        model.put("conflicts", plan.count(ImportPlan.Change.CONFLICT));
        model.put("news", plan.news().size());
        model.put("problemCount", plan.problems().size());
        model.put(
                "problems",
                plan.problems().stream()
                        .limit(SHOWN_PROBLEMS)
                        .map(problem -> problem(type, problem, language))
                        .toList());
        // what needs a decision comes first
        model.put(
                "rows",
                plan.steps().stream()
                        .sorted(java.util.Comparator.comparing(step -> -rank(step.change())))
                        .limit(SHOWN_ROWS)
                        .map(step -> row(step, language))
                        .toList());
        model.put("moreRows", Math.max(0, plan.steps().size() - SHOWN_ROWS));
        return Response.status(status)
                .entity(new Page("desk/import-preview", model))
                .build();
    }

    private static int rank(ImportPlan.Change change) {
        return switch (change) {
            case CONFLICT -> 3;
            case CHANGED -> 2;
            case NEW -> 1;
            case SAME -> 0;
        };
    }

    private Map<String, Object> problem(ContentType type, FileProblem problem, Locale language) {
        String field = problem.error().field();
        return Map.of(
                "file", problem.file(),
                "line", problem.line(),
                "field",
                        type.form()
                                .find(field)
                                .map(Field::label)
                                .map(label -> messages.get(language, label))
                                .orElse(field),
                "message", problems.text(problem.error(), language));
    }

    private Map<String, Object> row(ImportPlan.Step step, Locale language) {
        return Map.of(
                "file", step.file(),
                "line", step.line(),
                "title", step.title(),
                "change", step.change().id(),
                "changeLabel",
                        messages.get(
                                language,
                                "infoportal.transfer.change." + step.change().id()),
                "reason", step.reason().isEmpty() ? "" : messages.get(language, step.reason()));
    }

    private static String path(ContentType type) {
        return "desk/" + type.name() + "/import";
    }
}
