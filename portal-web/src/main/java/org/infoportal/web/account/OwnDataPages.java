package org.infoportal.web.account;

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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Members;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.ThrottledException;
import org.infoportal.host.Account;
import org.infoportal.selfservice.AddressChanges;
import org.infoportal.selfservice.OwnData;
import org.infoportal.web.accreditation.FunctionLabels;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.Languages;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** What the portal knows of its reader: what she may change herself, her address, and what only an application changes. */
@Path("konto/daten")
@Produces(MediaType.TEXT_HTML)
public final class OwnDataPages {

    private static final String PAGE = "konto/daten";

    private final OwnData ownData;
    private final Members members;
    private final AddressChanges addresses;
    private final FunctionLabels functions;
    private final FormViews forms;
    private final Messages messages;

    public OwnDataPages(
            OwnData ownData,
            Members members,
            AddressChanges addresses,
            FunctionLabels functions,
            FormViews forms,
            Messages messages) {
        this.functions = functions;
        this.ownData = ownData;
        this.members = members;
        this.addresses = addresses;
        this.forms = forms;
        this.messages = messages;
    }

    @GET
    public Response show(@Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        return caller.viewer().isGuest()
                ? LoginFirst.then(uri, PAGE)
                : Response.ok(new View(caller).page()).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            MultivaluedMap<String, String> sent, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        View view = new View(caller);
        Map<String, Object> input = FormInput.of(ownData.form(caller.viewer()), sent);
        try {
            Locale language = ownData.change(caller.viewer(), input);
            return Response.seeOther(Addresses.of(uri, PAGE)
                            .queryParam("meldung", "saved")
                            .queryParam(Languages.PARAMETER, language.getLanguage())
                            .build())
                    .build();
        } catch (InvalidException e) {
            return view.dataErrors(input, e.errors()).answer(422);
        }
    }

    @POST
    @Path("adresse")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeAddress(MultivaluedMap<String, String> sent, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        View view = new View(caller);
        Map<String, Object> input = FormInput.of(addresses.form(), sent);
        try {
            addresses.request(ownData.account(caller.viewer()), input);
            return view.notice(messages.get(caller.language(), "infoportal.address.asked"))
                    .answer(200);
        } catch (InvalidException e) {
            return view.addressErrors(input, e.errors()).answer(422);
        } catch (ThrottledException e) {
            FieldError error = new FieldError("confirmPassword", e.messageKey(), List.of(e.arguments()));
            return Response.fromResponse(
                            view.addressErrors(input, List.of(error)).answer(429))
                    .header("Retry-After", Math.max(1, e.retryAfter().toSeconds()))
                    .build();
        }
    }

    /** The page as it is now; what was typed and what is wrong with it is put in. Refuses guests. */
    private final class View {

        private final Caller caller;
        private final Account account;
        private Map<String, ?> data;
        private List<FieldError> dataErrors = List.of();
        private Map<String, ?> address = Map.of();
        private List<FieldError> addressErrors = List.of();
        private String notice;

        View(Caller caller) {
            this.caller = caller;
            this.account = ownData.account(caller.viewer());
            this.data = ownData.values(caller.viewer());
        }

        View dataErrors(Map<String, ?> typed, List<FieldError> errors) {
            data = typed;
            dataErrors = errors;
            return this;
        }

        View addressErrors(Map<String, ?> typed, List<FieldError> errors) {
            address = typed;
            addressErrors = errors;
            return this;
        }

        View notice(String text) {
            notice = text;
            return this;
        }

        Response answer(int status) {
            return Response.status(status)
                    .entity(page())
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }

        Page page() {
            Map<String, Object> model = new HashMap<>();
            model.put("form", forms.of(ownData.form(caller.viewer()), data, dataErrors, caller));
            model.put("addressForm", forms.of(addresses.form(), address, addressErrors, caller));
            model.put("email", account.email());
            model.put("userName", account.name());
            model.put("notice", notice);
            model.put("member", members.find(account.id()).map(this::entitling).orElse(null));
            return new Page("portal/account-data", model);
        }

        private Map<String, Object> entitling(Member member) {
            return Map.of("function", functions.of(member.function(), caller.language()), "unit", member.unit());
        }
    }
}
