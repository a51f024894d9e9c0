package org.infoportal.standalone.desk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.infoportal.access.Viewer;
import org.infoportal.bulk.BulkActions;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.definition.ContentType;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;

/**
 * What the list's buttons do with the items that are ticked ({@code id}), or with all that match ({@code _all=true} with
 * the list's own query).
 */
@Path("desk")
@Produces(MediaType.TEXT_HTML)
public final class BulkPages {

    private static final String EXPORT = "export";

    private final ContentEditing editing;
    private final ItemFinder finder;
    private final BulkActions bulk;
    private final ExportPages export;

    public BulkPages(ContentEditing editing, ItemFinder finder, BulkActions bulk, ExportPages export) {
        this.editing = editing;
        this.finder = finder;
        this.bulk = bulk;
        this.export = export;
    }

    @POST
    @Path("{type}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(
            @PathParam("type") String typeName,
            MultivaluedMap<String, String> sent,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Viewer viewer = Caller.of(security).viewer();
        ContentType type = editing.getType(viewer, typeName);
        String action = FormInput.text(sent, "_action");
        List<String> ids = chosen(viewer, typeName, sent);
        if (ids.isEmpty()) {
            return back(typeName, sent, "nothing-chosen", uri);
        }
        if (EXPORT.equals(action)) {
            return export.archive(viewer, type, ids);
        }
        try {
            return TaskPages.to(bulk.start(viewer, typeName, action(action), ids), uri);
        } catch (ConflictException e) {
            return back(typeName, sent, "too-many-tasks", uri);
        }
    }

    private static EditorialAction action(String id) {
        return EditorialAction.find(id)
                .orElseThrow(
                        () -> new InvalidException(List.of(FieldError.of("_action", "infoportal.field.choice.error"))));
    }

    private List<String> chosen(Viewer viewer, String typeName, MultivaluedMap<String, String> sent) {
        if (!"true".equals(FormInput.text(sent, "_all"))) {
            return sent.getOrDefault("id", List.of()).stream()
                    .filter(id -> !id.isBlank())
                    .toList();
        }
        return finder.matching(viewer, typeName, ListQuery.of(sent)).stream()
                .map(ContentItem::id)
                .toList();
    }

    /** To the list as it was, with a word on why nothing happened. */
    private static Response back(String typeName, MultivaluedMap<String, String> sent, String notice, UriInfo uri) {
        UriBuilder list = Addresses.of(uri, "desk/" + typeName).queryParam("meldung", notice);
        for (String filter : List.of("q", "state")) {
            String value = FormInput.text(sent, filter);
            if (!value.isEmpty()) {
                list.queryParam(filter, "{" + filter + "}").resolveTemplate(filter, value);
            }
        }
        return Response.seeOther(list.build()).build();
    }
}
