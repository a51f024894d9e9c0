package org.infoportal.web.account;

import jakarta.servlet.http.HttpServletRequest;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.error.NotFoundException;
import org.infoportal.session.PortalSession;
import org.infoportal.session.SessionRegistry;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.session.ListedSignIn;
import org.infoportal.web.view.Page;

/** Where somebody is signed in, and how to end it. */
@Path("konto/sitzungen")
@Produces(MediaType.TEXT_HTML)
public final class SessionPages {

    private static final String PAGE = "konto/sitzungen";

    private final SessionRegistry sessions;
    private final ListedSignIn signIn;

    public SessionPages(SessionRegistry sessions, ListedSignIn signIn) {
        this.sessions = sessions;
        this.signIn = signIn;
    }

    @GET
    public Response show(@Context SecurityContext security, @Context HttpServletRequest request, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        if (caller.viewer().isGuest()) {
            return LoginFirst.then(uri, PAGE);
        }
        Optional<String> own = signIn.current(request);
        List<Map<String, Object>> list = sessions.of(account(caller)).stream()
                .map(session -> view(session, own))
                .toList();
        boolean others = list.stream().anyMatch(session -> !(boolean) session.get("own"));
        return Response.ok(new Page("portal/account-sessions", Map.of("sessions", list, "others", others)))
                .build();
    }

    @POST
    @Path("beenden")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(MultivaluedMap<String, String> sent, @Context SecurityContext security, @Context UriInfo uri) {
        sessions.end(account(Caller.of(security)), FormInput.text(sent, "session"));
        return back(uri, "session-ended");
    }

    @POST
    @Path("andere-beenden")
    public Response endOthers(
            @Context SecurityContext security, @Context HttpServletRequest request, @Context UriInfo uri) {
        sessions.endOthers(account(Caller.of(security)), signIn.current(request));
        return back(uri, "sessions-ended");
    }

    private static Response back(UriInfo uri, String notice) {
        return Response.seeOther(
                        Addresses.of(uri, PAGE).queryParam("meldung", notice).build())
                .build();
    }

    private static String account(Caller caller) {
        return caller.viewer().account().orElseThrow(NotFoundException::new);
    }

    private static Map<String, Object> view(PortalSession session, Optional<String> own) {
        return Map.of(
                "id", session.id(),
                "device", session.device(),
                "started", session.started().toString(),
                "seen", session.seen().toString(),
                "own", own.filter(session.id()::equals).isPresent());
    }
}
