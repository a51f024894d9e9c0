package org.infoportal.web.unit;

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
import org.infoportal.content.ContentState;
import org.infoportal.unit.UnitImport;
import org.infoportal.unit.UnitPlan;
import org.infoportal.unit.UnitTree;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** The tree of organisational units, and taking it over from a table: first a look at what would happen, then the import. */
@Path("verwaltung/gliederungen")
@Produces(MediaType.TEXT_HTML)
public final class UnitPages {

    private static final int SHOWN = 200;

    private final UnitTree tree;
    private final UnitImport imports;
    private final Messages messages;

    public UnitPages(UnitTree tree, UnitImport imports, Messages messages) {
        this.tree = tree;
        this.imports = imports;
        this.messages = messages;
    }

    @GET
    public Page show(@Context SecurityContext security) {
        return page(Caller.of(security), "", true, null);
    }

    @POST
    @Path("vorschau")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response preview(MultivaluedMap<String, String> sent, @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        String text = FormInput.text(sent, "tabelle");
        UnitPlan plan = imports.plan(caller.viewer(), text);
        return answer(plan, page(caller, text, isForGuests(sent), plan));
    }

    @POST
    @Path("import")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response apply(
            MultivaluedMap<String, String> sent, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        String text = FormInput.text(sent, "tabelle");
        UnitPlan plan = imports.apply(caller.viewer(), text, isForGuests(sent));
        if (plan.isPossible()) {
            return Response.seeOther(Addresses.of(uri, "verwaltung/gliederungen")
                            .queryParam("meldung", "units-imported")
                            .build())
                    .build();
        }
        return answer(plan, page(caller, text, isForGuests(sent), plan));
    }

    private static Response answer(UnitPlan plan, Page page) {
        return Response.status(plan.isPossible() ? 200 : 422).entity(page).build();
    }

    private static boolean isForGuests(MultivaluedMap<String, String> sent) {
        return FormInput.text(sent, "vorschlagen").equals("true");
    }

    /** @param plan null if nothing was sent */
    private Page page(Caller caller, String text, boolean forGuests, UnitPlan plan) {
        Map<String, Object> model = new HashMap<>();
        model.put("tree", branches(tree.read(caller.viewer()), caller.language()));
        model.put("importable", imports.isPossibleHere());
        model.put("text", text);
        model.put("forGuests", forGuests);
        model.put("plan", plan == null ? null : view(plan, caller.language()));
        return new Page("portal/units", model);
    }

    private List<Map<String, Object>> branches(List<UnitTree.Branch> branches, Locale language) {
        return branches.stream()
                .map(branch -> Map.<String, Object>of(
                        "title", branch.unit().title(),
                        "level", level(branch.unit().text("level"), language),
                        "members", branch.members(),
                        "draft", branch.unit().state() == ContentState.DRAFT,
                        "below", branches(branch.below(), language)))
                .toList();
    }

    private Map<String, Object> view(UnitPlan plan, Locale language) {
        return Map.of(
                "possible", plan.isPossible(),
                "new", plan.count(UnitPlan.Change.NEW),
                "changed", plan.count(UnitPlan.Change.CHANGED),
                "same", plan.count(UnitPlan.Change.SAME),
                "left", Math.max(0, plan.steps().size() - SHOWN),
                "steps",
                        plan.steps().stream()
                                .limit(SHOWN)
                                .map(step -> Map.<String, Object>of(
                                        "title", step.title(),
                                        "above", String.join(" › ", step.above()),
                                        "level", level(step.level(), language),
                                        "change",
                                                messages.get(
                                                        language,
                                                        "infoportal.units.change."
                                                                + step.change()
                                                                        .name()
                                                                        .toLowerCase(Locale.ROOT))))
                                .toList(),
                "problems",
                        plan.problems().stream()
                                .limit(SHOWN)
                                .map(problem -> Map.<String, Object>of(
                                        "line", problem.line(),
                                        "message",
                                                messages.get(
                                                        language,
                                                        problem.messageKey(),
                                                        problem.arguments().toArray())))
                                .toList());
    }

    /** A level of an own content type may have no text of ours. */
    private String level(String level, Locale language) {
        return messages.find(language, "infoportal.unit.level." + level).orElse(level);
    }
}
