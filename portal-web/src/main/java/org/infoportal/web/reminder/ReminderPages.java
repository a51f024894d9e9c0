package org.infoportal.web.reminder;

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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infoportal.Portal;
import org.infoportal.access.Viewer;
import org.infoportal.deadline.Deadline;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.reminder.Announcement;
import org.infoportal.reminder.Reminders;
import org.infoportal.time.LegalTime;
import org.infoportal.web.deadline.DeadlineWords;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.form.FormViews;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** What a reader wants to be reminded of, what will come next, and what she has dealt with. */
@Path("konto/erinnerungen")
@Produces(MediaType.TEXT_HTML)
public final class ReminderPages {

    private static final String PAGE = "konto/erinnerungen";
    /** So many mails are looked ahead. */
    private static final int NEXT = 3;

    private final Reminders reminders;
    private final Accounts accounts;
    private final Clock clock;
    private final FormViews forms;
    private final DeadlineWords words;
    private final Messages messages;

    public ReminderPages(Portal portal, FormViews forms, Messages messages) {
        this.reminders = portal.reminders();
        this.accounts = portal.host().accounts();
        this.clock = portal.host().clock();
        this.forms = forms;
        this.words = new DeadlineWords(messages);
        this.messages = messages;
    }

    @GET
    public Response show(@Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        if (caller.viewer().isGuest()) {
            return to(Addresses.of(uri, "anmelden").queryParam("returnTo", PAGE));
        }
        // whoever is not let in yet sees on her own page why
        return reminders.isFor(caller.viewer())
                ? page(200, caller, reminders.values(caller.viewer()), List.of())
                : to(Addresses.of(uri, "konto"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            MultivaluedMap<String, String> sent, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Map<String, Object> input = FormInput.of(reminders.form(), sent);
        try {
            boolean on = reminders.change(caller.viewer(), input);
            return back(uri, on ? "reminders-on" : "reminders-off");
        } catch (InvalidException e) {
            return page(422, caller, input, e.errors());
        }
    }

    /** She wants to be reminded again; without effect if she has not said that it is done. */
    @POST
    @Path("offen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reopen(
            MultivaluedMap<String, String> sent, @Context SecurityContext security, @Context UriInfo uri) {
        reminders.reopen(Caller.of(security).viewer(), FormInput.text(sent, "deadline"));
        return back(uri, "deadline-open");
    }

    private static Response back(UriInfo uri, String notice) {
        return to(Addresses.of(uri, PAGE).queryParam("meldung", notice));
    }

    private static Response to(UriBuilder address) {
        return Response.seeOther(address.build()).build();
    }

    private Response page(int status, Caller caller, Map<String, ?> values, List<FieldError> errors) {
        Viewer viewer = caller.viewer();
        Locale language = caller.language();
        List<Announcement> upcoming = reminders.upcoming(viewer);
        Map<String, Object> model = new HashMap<>();
        model.put("form", forms.of(reminders.form(), values, errors, caller));
        model.put("on", reminders.isOn(viewer));
        model.put("daysChosen", !reminders.days(viewer.account().orElseThrow()).isEmpty());
        model.put("hasAddress", hasAddress(viewer));
        model.put(
                "upcoming",
                upcoming.stream()
                        .limit(NEXT)
                        .map(announcement -> view(announcement, language))
                        .toList());
        model.put("more", Math.max(0, upcoming.size() - NEXT));
        model.put(
                "done",
                reminders.done(viewer).stream()
                        .map(deadline -> view(deadline, language))
                        .toList());
        return Response.status(status)
                .entity(new Page("portal/account-reminders", model))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    private boolean hasAddress(Viewer viewer) {
        return viewer.account()
                .flatMap(accounts::findById)
                .map(Account::email)
                .filter(email -> !email.isEmpty())
                .isPresent();
    }

    private Map<String, Object> view(Announcement announcement, Locale language) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LegalTime.ZONE);
        return Map.of(
                "day", announcement.day().toString(),
                "today", announcement.day().equals(today),
                "deadlines",
                        announcement.deadlines().stream()
                                .map(deadline -> view(deadline, language))
                                .toList());
    }

    private Map<String, Object> view(Deadline deadline, Locale language) {
        return Map.of(
                "id", deadline.id(),
                "slug", deadline.slug(),
                "title", deadline.rule().title(),
                "election", deadline.election().title(),
                "when", words.when(deadline, language));
    }
}
