package org.infoportal.web.audit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.audit.AuditCheck;
import org.infoportal.audit.AuditFilter;
import org.infoportal.audit.AuditLog;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.Pager;
import org.infoportal.web.http.Problems;
import org.infoportal.web.http.Window;
import org.infoportal.web.view.Page;

/** The audit trail: all of it for administrators, one person's for those who may see her application. */
@Path("verwaltung")
@Produces(MediaType.TEXT_HTML)
public final class AuditPages {

    private static final String SYSTEM = "system";
    /** No account has this name. */
    private static final String NOBODY = "\0";

    private final AuditLog log;
    private final Accounts accounts;
    private final AuditView view;
    private final Problems problems;

    public AuditPages(AuditLog log, Accounts accounts, AuditView view, Problems problems) {
        this.log = log;
        this.accounts = accounts;
        this.view = view;
        this.problems = problems;
    }

    @GET
    @Path("protokoll")
    public Response list(@QueryParam("offset") String offset, @Context SecurityContext security, @Context UriInfo uri) {
        return page(Optional.empty(), offset, Caller.of(security), uri);
    }

    /** Changes nothing, but takes a while: so only a button does it. */
    @POST
    @Path("protokoll/pruefung")
    public Response verify(@Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        return page(Optional.of(log.verify(caller.viewer())), null, caller, uri);
    }

    private Response page(Optional<AuditCheck> check, String offset, Caller caller, UriInfo uri) {
        Viewer viewer = caller.viewer();
        AuditQuery query = AuditQuery.of(uri.getQueryParameters());
        AuditLog.Words words = log.words(viewer);
        List<FieldError> errors = query.errors();
        Window window = Window.of(offset, null);
        AuditLog.Part part = errors.isEmpty()
                ? log.find(viewer, filter(query), window.offset(), window.limit())
                : new AuditLog.Part(List.of(), 0);
        Map<String, Object> model = new HashMap<>(Pager.of(uri, window, part.total()));
        model.put("query", query(query));
        model.put("errors", errors(errors, caller));
        model.put("actions", view.actions(words.actions(), query.action(), caller.language()));
        model.put("actors", view.actors(words.actors(), query.actor(), caller.language()));
        model.put("entries", view.entries(part.entries(), caller.language()));
        model.put("total", part.total());
        model.put("filtered", !AuditQuery.of(uri.getQueryParameters()).equals(new AuditQuery("", "", "", "", "")));
        model.put("csv", csvAddress(uri));
        model.put(
                "check",
                check.map(found -> view.check(found, caller.language())).orElse(null));
        return Response.status(errors.isEmpty() ? 200 : 422)
                .entity(new Page("portal/audit", model))
                .build();
    }

    private static Map<String, Object> query(AuditQuery query) {
        return Map.of(
                "from", query.from(),
                "until", query.until(),
                "subject", query.subject());
    }

    private Map<String, String> errors(List<FieldError> errors, Caller caller) {
        Map<String, String> messages = new HashMap<>();
        errors.forEach(error -> messages.put(error.field(), problems.text(error, caller.language())));
        return messages;
    }

    private static String csvAddress(UriInfo uri) {
        return Addresses.of(uri, "verwaltung/protokoll.csv")
                .replaceQuery(uri.getRequestUri().getRawQuery())
                .replaceQueryParam("offset")
                .build()
                .toString();
    }

    @GET
    @Path("protokoll.csv")
    @Produces("text/csv")
    public Response export(@Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        AuditQuery query = AuditQuery.of(uri.getQueryParameters());
        // refused before the first byte, if at all
        log.find(caller.viewer(), AuditFilter.ALL, 0, 0);
        if (!query.errors().isEmpty()) {
            throw new InvalidException(query.errors());
        }
        AuditFilter filter = filter(query);
        StreamingOutput body = out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            Csv csv = new Csv(writer);
            csv.row(view.columns(caller.language()));
            log.each(caller.viewer(), filter, entry -> csv.row(view.row(entry, caller.language())));
            writer.flush();
        };
        return Response.ok(body, "text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"protokoll.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("protokoll/person/{id}")
    public Page person(
            @PathParam("id") String id,
            @QueryParam("offset") String offset,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Window window = Window.of(offset, null);
        AuditLog.Part part = log.ofPerson(caller.viewer(), id, window.offset(), window.limit());
        Map<String, Object> model = new HashMap<>(Pager.of(uri, window, part.total()));
        model.put("person", view.person(id));
        model.put("entries", view.entries(part.entries(), caller.language()));
        model.put("total", part.total());
        return new Page("portal/audit-person", model);
    }

    private AuditFilter filter(AuditQuery query) {
        return query.filter(actor -> actor.equals(SYSTEM)
                ? SYSTEM
                : accounts.findById(actor).map(Account::name).orElse(NOBODY));
    }
}
