package org.infoportal.web.privacy;

import jakarta.ws.rs.Consumes;
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
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Members;
import org.infoportal.error.ConflictException;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.ThrottledException;
import org.infoportal.host.Settings;
import org.infoportal.privacy.Consents;
import org.infoportal.privacy.Deletions;
import org.infoportal.privacy.Disclosure;
import org.infoportal.registration.ConsentText;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Html;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** What the portal holds on the reader: her consents, all of it in one file, and its end. */
@Path("konto/datenschutz")
@Produces(MediaType.TEXT_HTML)
public final class PrivacyPages {

    private static final String PATH = "konto/datenschutz";
    private static final String CHANNEL = "web";
    private static final Set<String> DONE = Set.of("agreed", "wished", "withdrawn");

    private final Consents consents;
    private final Disclosure disclosure;
    private final Deletions deletions;
    private final Members members;
    private final Settings.Rules rules;
    private final DisclosureFile file;
    private final Messages messages;

    public PrivacyPages(
            Consents consents,
            Disclosure disclosure,
            Deletions deletions,
            Members members,
            Settings.Rules rules,
            DisclosureFile file,
            Messages messages) {
        this.consents = consents;
        this.disclosure = disclosure;
        this.deletions = deletions;
        this.members = members;
        this.rules = rules;
        this.file = file;
        this.messages = messages;
    }

    @GET
    public Response show(@QueryParam("fertig") String done, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        if (caller.viewer().isGuest()) {
            return Response.seeOther(Addresses.of(uri, "anmelden")
                            .queryParam("returnTo", PATH)
                            .build())
                    .build();
        }
        String notice = done != null && DONE.contains(done)
                ? messages.get(caller.language(), "infoportal.privacy.done." + done)
                : null;
        return page(200, caller, notice, null);
    }

    @POST
    @Path("einwilligung")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response agree(
            MultivaluedMap<String, String> sent, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        try {
            consents.agree(caller.viewer(), FormInput.text(sent, "text"), caller.language(), CHANNEL);
            return done(uri, "agreed");
        } catch (ConflictException e) {
            return page(409, caller, messages.get(caller.language(), e.messageKey()), null);
        }
    }

    @POST
    @Path("auskunft")
    public Response disclose(@Context SecurityContext security) {
        Caller caller = Caller.of(security);
        DisclosureFile.Packed packed = file.pack(disclosure.of(caller.viewer()), caller.language());
        return Response.ok(packed.content(), "application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + packed.name() + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("loeschung")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response wish(MultivaluedMap<String, String> sent, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Locale language = caller.language();
        try {
            deletions.wish(caller.viewer(), FormInput.text(sent, "password"), caller.network());
            return done(uri, "wished");
        } catch (InvalidException e) {
            String error = messages.get(language, e.errors().get(0).messageKey());
            return page(422, caller, null, error);
        } catch (ThrottledException e) {
            Response refused = page(429, caller, null, messages.get(language, e.messageKey(), e.arguments()));
            return Response.fromResponse(refused)
                    .header("Retry-After", Math.max(1, e.retryAfter().toSeconds()))
                    .build();
        }
    }

    @POST
    @Path("loeschung/zuruecknahme")
    public Response withdraw(@Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        try {
            deletions.withdraw(caller.viewer());
            return done(uri, "withdrawn");
        } catch (ConflictException e) {
            return page(409, caller, messages.get(caller.language(), e.messageKey()), null);
        }
    }

    private static Response done(UriInfo uri, String what) {
        return Response.seeOther(
                        Addresses.of(uri, PATH).queryParam("fertig", what).build())
                .build();
    }

    private Response page(int status, Caller caller, String notice, String passwordError) {
        Viewer viewer = caller.viewer();
        if (viewer.isGuest()) {
            throw new NotFoundException();
        }
        Optional<Member> member = viewer.account().flatMap(members::find);
        Map<String, Object> model = new HashMap<>();
        model.put("member", member.isPresent());
        model.put("notice", notice);
        model.put(
                "asked",
                consents.asked(viewer, caller.language())
                        .map(PrivacyPages::text)
                        .orElse(null));
        model.put(
                "consents",
                member.isPresent()
                        ? consents.given(viewer).stream()
                                .map(given -> consent(given, caller.language()))
                                .toList()
                        : List.of());
        model.put("mayLeave", deletions.isOpenTo(viewer));
        model.put(
                "deletionDue",
                member.flatMap(Member::deletionDue).map(Instant::toString).orElse(null));
        model.put("graceDays", rules.deletionGrace().toDays());
        model.put("passwordError", passwordError);
        return Response.status(status).entity(new Page("portal/privacy", model)).build();
    }

    private static Map<String, Object> text(ConsentText.Text text) {
        return Map.of("version", text.version(), "hash", text.hash(), "html", Html.of(text.html()));
    }

    private Map<String, Object> consent(Consents.Given given, Locale language) {
        Map<String, Object> view = new HashMap<>();
        view.put("version", given.consent().version());
        view.put("at", given.consent().at().toString());
        view.put("channel", channel(given.consent().channel(), language));
        view.put("hash", given.consent().hash());
        view.put("html", given.text().map(text -> Html.of(text.html())).orElse(null));
        return view;
    }

    private String channel(String channel, Locale language) {
        String key = "infoportal.privacy.channel." + channel;
        String label = messages.get(language, key);
        return label.equals(key) ? channel : label;
    }
}
