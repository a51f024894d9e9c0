package org.infoportal.web.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.ThrottledException;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.login.Login;
import org.infoportal.secondfactor.AppSecret;
import org.infoportal.secondfactor.Passkey;
import org.infoportal.secondfactor.PasskeyException;
import org.infoportal.secondfactor.RecoveryCodes;
import org.infoportal.secondfactor.SecondFactor;
import org.infoportal.secondfactor.SecondFactorFeature;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;
import org.infoportal.web.view.QrSvg;

/**
 * A reader's own second factor: passkeys, an authenticator app, recovery codes. To look is free; to change anything she
 * types her password, or has just signed in to set one up.
 */
@Path(SecondFactorPages.PATH)
@Produces(MediaType.TEXT_HTML)
public final class SecondFactorPages {

    public static final String PATH = "konto/zweiter-faktor";

    private static final String APP = PATH + "/app";

    private final SecondFactorFeature secondFactor;
    private final Login login;
    private final Accounts accounts;
    private final Messages messages;
    private final PermitCookie permit;

    public SecondFactorPages(SecondFactorFeature secondFactor, Login login, Accounts accounts, Messages messages) {
        this.secondFactor = secondFactor;
        this.login = login;
        this.accounts = accounts;
        this.messages = messages;
        this.permit = new PermitCookie(secondFactor.permits());
    }

    @GET
    public Response show(@Context SecurityContext security, @Context HttpServletRequest request, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        if (caller.viewer().isGuest()) {
            return Response.seeOther(Addresses.of(uri, "anmelden")
                            .queryParam("returnTo", PATH)
                            .build())
                    .build();
        }
        return overview(200, caller, isPermitted(request, caller), List.of());
    }

    @POST
    @Path("freigabe")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response permit(
            MultivaluedMap<String, String> form,
            @Context SecurityContext security,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Account owner = owner(caller);
        try {
            Optional<Account> proved = login.check(owner.name(), FormInput.text(form, "password"), caller.network())
                    .filter(account -> account.id().equals(owner.id()));
            if (proved.isEmpty()) {
                FieldError wrong = FieldError.of("password", "infoportal.secondFactor.password.wrong");
                return overview(401, caller, false, List.of(wrong));
            }
            permit.give(request, response, uri, owner.id());
            return to(uri, PATH, null);
        } catch (ThrottledException e) {
            FieldError wait = FieldError.of("password", e.messageKey(), e.arguments());
            return Response.fromResponse(overview(429, caller, false, List.of(wait)))
                    .header(HttpHeaders.RETRY_AFTER, Math.max(1, e.retryAfter().toSeconds()))
                    .build();
        }
    }

    @POST
    @Path("passkeys")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response addPasskey(
            MultivaluedMap<String, String> form,
            @Context SecurityContext security,
            @Context HttpServletRequest request,
            @Context UriInfo uri) {
        return permitted(security, request, uri, owner -> {
            Caller caller = Caller.of(security);
            try {
                return added(
                        caller,
                        uri,
                        secondFactor
                                .changes()
                                .addPasskey(owner, FormInput.text(form, "name"), FormInput.text(form, "credential")));
            } catch (InvalidException e) {
                return overview(422, caller, true, e.errors());
            } catch (PasskeyException e) {
                return overview(422, caller, true, List.of(FieldError.of("passkey", e.messageKey())));
            }
        });
    }

    @POST
    @Path("passkeys/{passkey}/name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response renamePasskey(
            @PathParam("passkey") String passkey,
            MultivaluedMap<String, String> form,
            @Context SecurityContext security,
            @Context HttpServletRequest request,
            @Context UriInfo uri) {
        return permitted(security, request, uri, owner -> {
            try {
                secondFactor.changes().renamePasskey(owner, passkey, FormInput.text(form, "name"));
                return to(uri, PATH, "saved");
            } catch (InvalidException e) {
                List<FieldError> errors = e.errors().stream()
                        .map(error -> FieldError.of(
                                "name-" + passkey,
                                error.messageKey(),
                                error.arguments().toArray()))
                        .toList();
                return overview(422, Caller.of(security), true, errors);
            }
        });
    }

    @POST
    @Path("passkeys/{passkey}/entfernen")
    public Response removePasskey(
            @PathParam("passkey") String passkey,
            @Context SecurityContext security,
            @Context HttpServletRequest request,
            @Context UriInfo uri) {
        return permitted(security, request, uri, owner -> {
            secondFactor.changes().removePasskey(owner, passkey);
            return to(uri, PATH, "factor-removed");
        });
    }

    @GET
    @Path("app")
    public Response showApp(
            @Context SecurityContext security, @Context HttpServletRequest request, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        if (caller.viewer().isGuest() || !isPermitted(request, caller)) {
            return to(uri, PATH, null);
        }
        return secondFactor
                .changes()
                .startedApp(owner(caller).id())
                .map(secret -> appPage(200, caller, secret, null))
                .orElseGet(() -> to(uri, PATH, null));
    }

    @POST
    @Path("app")
    public Response startApp(
            @Context SecurityContext security, @Context HttpServletRequest request, @Context UriInfo uri) {
        return permitted(security, request, uri, owner -> {
            secondFactor.changes().startApp(owner);
            return to(uri, APP, null);
        });
    }

    @POST
    @Path("app/bestaetigen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirmApp(
            MultivaluedMap<String, String> form,
            @Context SecurityContext security,
            @Context HttpServletRequest request,
            @Context UriInfo uri) {
        return permitted(security, request, uri, owner -> {
            Caller caller = Caller.of(security);
            try {
                return added(caller, uri, secondFactor.changes().confirmApp(owner, FormInput.text(form, "code")));
            } catch (InvalidException e) {
                FieldError error = e.errors().get(0);
                String text = messages.get(caller.language(), error.messageKey());
                return secondFactor
                        .changes()
                        .startedApp(owner.id())
                        .map(secret -> appPage(422, caller, secret, text))
                        .orElseGet(() -> to(uri, PATH, null));
            }
        });
    }

    @POST
    @Path("app/entfernen")
    public Response removeApp(
            @Context SecurityContext security, @Context HttpServletRequest request, @Context UriInfo uri) {
        return permitted(security, request, uri, owner -> {
            secondFactor.changes().removeApp(owner);
            return to(uri, PATH, "factor-removed");
        });
    }

    @POST
    @Path("codes")
    public Response renewCodes(
            @Context SecurityContext security, @Context HttpServletRequest request, @Context UriInfo uri) {
        return permitted(
                security,
                request,
                uri,
                owner -> codesPage(Caller.of(security), secondFactor.changes().renewCodes(owner), false));
    }

    /** Sends the codes back as a file. They are in the page, which is shown once, and nowhere else. */
    @POST
    @Path("codes/datei")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
    public Response codesFile(MultivaluedMap<String, String> form, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        owner(caller);
        List<String> codes = FormInput.text(form, "codes")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        boolean ours = !codes.isEmpty()
                && codes.size() <= RecoveryCodes.NUMBER
                && codes.stream().allMatch(RecoveryCodes::isCode);
        if (!ours) {
            throw new NotFoundException();
        }
        String head = messages.get(
                caller.language(),
                "infoportal.secondFactor.codes.file",
                messages.get(caller.language(), "infoportal.site.name"),
                caller.viewer().userName());
        return Response.ok(head + "\r\n\r\n" + String.join("\r\n", codes) + "\r\n")
                .type("text/plain;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"infoportal-codes.txt\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response added(Caller caller, UriInfo uri, List<String> codes) {
        return codes.isEmpty() ? to(uri, PATH, "factor-added") : codesPage(caller, codes, true);
    }

    /** Runs a change if the password was typed a short while ago; else she is asked for it. */
    private Response permitted(SecurityContext security, HttpServletRequest request, UriInfo uri, Change change) {
        Caller caller = Caller.of(security);
        Account owner = owner(caller);
        return isPermitted(request, caller) ? change.apply(owner) : to(uri, PATH, "password-first");
    }

    private boolean isPermitted(HttpServletRequest request, Caller caller) {
        return permit.isGiven(request, caller.viewer());
    }

    private Account owner(Caller caller) {
        return caller.viewer().account().flatMap(accounts::findById).orElseThrow(NotFoundException::new);
    }

    private Response overview(int status, Caller caller, boolean permitted, List<FieldError> errors) {
        Account owner = owner(caller);
        SecondFactor factor = secondFactor.factors().of(owner.id());
        boolean usable = secondFactor.passkeys().areUsable();
        Map<String, Object> model = new HashMap<>();
        model.put("permitted", permitted);
        model.put("missing", caller.viewer().needsSecondFactor());
        model.put("mandatory", secondFactor.factors().isMandatory(owner));
        model.put("count", factor.count());
        model.put("appSince", factor.appSince().map(Object::toString).orElse(null));
        model.put("codesLeft", factor.codesLeft());
        model.put(
                "passkeys",
                factor.passkeys().stream().map(SecondFactorPages::view).toList());
        model.put("passkeysUsable", usable);
        model.put("passkeyOptions", usable && permitted ? creationOptions(caller, owner, factor) : null);
        model.put(
                "form",
                Map.of(
                        "errors",
                        errors.stream().map(error -> view(error, caller)).toList()));
        return page(status, "portal/second-factor", model);
    }

    private String creationOptions(Caller caller, Account owner, SecondFactor factor) {
        return secondFactor
                .passkeys()
                .creationOptions(owner, factor, messages.get(caller.language(), "infoportal.site.name"));
    }

    private Response appPage(int status, Caller caller, AppSecret secret, String error) {
        QrSvg code = QrSvg.of(secret.address(
                messages.get(caller.language(), "infoportal.site.name"),
                caller.viewer().userName()));
        Map<String, Object> model = new HashMap<>();
        model.put("secret", secret.grouped());
        model.put("qrSize", code.size());
        model.put("qrPath", code.path());
        model.put("error", error);
        return page(status, "portal/second-factor-app", model);
    }

    private Response codesPage(Caller caller, List<String> codes, boolean first) {
        Map<String, Object> model = new HashMap<>();
        model.put("codes", codes);
        model.put("first", first);
        model.put("userName", caller.viewer().userName());
        return page(200, "portal/second-factor-codes", model);
    }

    private static Response page(int status, String template, Map<String, Object> model) {
        return Response.status(status)
                .entity(new Page(template, model))
                .type(MediaType.TEXT_HTML_TYPE)
                // secrets: no copy in any cache, not even the browser's own
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Map<String, Object> view(Passkey passkey) {
        Map<String, Object> view = new HashMap<>();
        view.put("id", passkey.id());
        view.put("name", passkey.name());
        view.put("added", passkey.added().toString());
        view.put("used", passkey.used().map(Object::toString).orElse(null));
        return view;
    }

    private Map<String, String> view(FieldError error, Caller caller) {
        return Map.of(
                "field",
                error.field(),
                "id",
                error.field(),
                "label",
                "",
                "message",
                messages.get(
                        caller.language(), error.messageKey(), error.arguments().toArray()));
    }

    private static Response to(UriInfo uri, String path, String notice) {
        var address = Addresses.of(uri, path);
        return Response.seeOther((notice == null ? address : address.queryParam("meldung", notice)).build())
                .build();
    }

    @FunctionalInterface
    private interface Change {
        Response apply(Account owner);
    }
}
