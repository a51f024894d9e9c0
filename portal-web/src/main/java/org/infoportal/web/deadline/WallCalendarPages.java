package org.infoportal.web.deadline;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infoportal.access.Viewer;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.WorkingDays;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.Settings;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Templates;

/** The deadlines somebody may read as a calendar for the wall, for those without internet. */
@Path("fristen/kalender.pdf")
public final class WallCalendarPages {

    private static final String PDF = "application/pdf";

    private final DeadlineSources sources;
    private final DeadlineViews views;
    private final WallCalendarPdf pdf;
    private final Settings settings;

    public WallCalendarPages(DeadlineSources sources, Templates templates, Messages messages, Settings settings) {
        this.sources = sources;
        this.views = new DeadlineViews(new DeadlineWords(messages), messages, sources.clock());
        this.pdf = new WallCalendarPdf(templates, messages, views);
        this.settings = settings;
    }

    /**
     * What is coming, from this month on; of a chosen election that is over, all of it.
     *
     * @param format {@code a4} or {@code a3}
     */
    @GET
    @Produces({PDF, MediaType.TEXT_HTML})
    public Response print(
            @QueryParam("format") @DefaultValue("") String format,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        PaperFormat paper = PaperFormat.of(format);
        DeadlineFilter filter = DeadlineFilter.of(uri, caller.viewer());
        if (!filter.election().isEmpty()) {
            sources.elections().find(filter.election(), caller.viewer()).orElseThrow(NotFoundException::new);
        }
        WallCalendar calendar = calendar(filter, caller.viewer());
        byte[] printed = pdf.of(
                calendar, paper, sources.today(), settings.link("fristen").toString(), caller.language());
        return Response.ok(printed)
                .type(PDF)
                .header("Content-Disposition", "inline; filename=\"fristen-" + paper.id() + ".pdf\"")
                .build();
    }

    private WallCalendar calendar(DeadlineFilter filter, Viewer viewer) {
        List<Deadline> found = sources.deadlines().list(viewer, filter.query());
        List<Deadline> coming =
                found.stream().filter(deadline -> !views.isOver(deadline)).toList();
        if (!coming.isEmpty() || filter.election().isEmpty() || found.isEmpty()) {
            return WallCalendar.of(coming, YearMonth.from(sources.today()), calendars(coming));
        }
        return WallCalendar.of(found, WallCalendar.firstMonth(found), calendars(found));
    }

    private Map<String, WorkingDays> calendars(List<Deadline> deadlines) {
        Map<String, WorkingDays> calendars = new LinkedHashMap<>();
        deadlines.stream()
                .map(deadline -> deadline.election().jurisdiction())
                .distinct()
                .forEach(jurisdiction -> sources.jurisdictions()
                        .workingDays(jurisdiction)
                        .ifPresent(calendar -> calendars.put(jurisdiction, calendar)));
        return calendars;
    }
}
