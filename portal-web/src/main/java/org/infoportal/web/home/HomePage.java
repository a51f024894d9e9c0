package org.infoportal.web.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infoportal.access.Viewer;
import org.infoportal.deadline.Deadlines;
import org.infoportal.election.Election;
import org.infoportal.election.Elections;
import org.infoportal.faq.Faq;
import org.infoportal.faq.Faqs;
import org.infoportal.web.deadline.DeadlineViews;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Page;

/** The start page: the next election and deadlines, and what there is for this viewer. */
@Path("")
@Produces(MediaType.TEXT_HTML)
public final class HomePage {

    private static final int TEASERS = 6;
    private static final int DEADLINES = 3;

    private final Elections elections;
    private final Faqs faqs;
    private final Deadlines deadlines;
    private final DeadlineViews deadlineViews;

    public HomePage(Elections elections, Faqs faqs, Deadlines deadlines, DeadlineViews deadlineViews) {
        this.elections = elections;
        this.faqs = faqs;
        this.deadlines = deadlines;
        this.deadlineViews = deadlineViews;
    }

    @GET
    public Page show(@Context SecurityContext security) {
        Caller caller = Caller.of(security);
        Viewer viewer = caller.viewer();
        List<Faq> all = faqs.list(viewer, "", "");
        Map<String, Object> model = new HashMap<>();
        model.put("election", elections.next(viewer).map(this::view).orElse(null));
        model.put("faqs", all.stream().limit(TEASERS).map(HomePage::view).toList());
        model.put("faqTotal", all.size());
        model.put("deadlines", deadlineViews.next(deadlines, viewer, DEADLINES, caller.language()));
        return new Page("portal/home", model);
    }

    private Map<String, Object> view(Election election) {
        LocalDate today = elections.today();
        LocalDate day = election.day().isBefore(today) ? election.runoff().orElse(election.day()) : election.day();
        Map<String, Object> view = new HashMap<>();
        view.put("title", election.title());
        view.put("day", election.day().toString());
        view.put("runoff", election.runoff().map(LocalDate::toString).orElse(null));
        view.put("jurisdiction", election.jurisdiction());
        view.put("summary", election.summary().isEmpty() ? null : election.summary());
        view.put("daysLeft", ChronoUnit.DAYS.between(today, day));
        return view;
    }

    private static Map<String, String> view(Faq faq) {
        return Map.of("slug", faq.slug(), "question", faq.question(), "category", faq.category());
    }
}
