package org.infoportal.web.faq;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.infoportal.error.NotFoundException;
import org.infoportal.faq.Faq;
import org.infoportal.faq.Faqs;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Html;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Questions and answers as pages. */
@Path("faq")
@Produces(MediaType.TEXT_HTML)
public final class FaqPages {

    private static final int RELATED = 5;

    private final Faqs faqs;
    private final Messages messages;

    public FaqPages(Faqs faqs, Messages messages) {
        this.faqs = faqs;
        this.messages = messages;
    }

    @GET
    public Page list(
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("category") @DefaultValue("") String category,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        List<Faq> found = faqs.list(caller.viewer(), "", query);
        List<Faq> shown = found.stream()
                .filter(faq -> category.isEmpty() || faq.category().equals(category))
                .toList();
        return new Page(
                "portal/faq-list",
                Map.of(
                        "query", query,
                        "categories", categories(found, category, query, caller, uri),
                        "groups", FaqGroups.of(shown),
                        "total", shown.size()));
    }

    @GET
    @Path("{slug}")
    public Response show(@PathParam("slug") String slug, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Faq faq = faqs.find(slug, caller.viewer()).orElseThrow(NotFoundException::new);
        if (!faq.slug().equals(slug)) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(Addresses.of(uri, "faq").path(faq.slug()).build())
                    .build();
        }
        Map<String, Object> model = Map.of(
                "faq", view(faq, caller.language()),
                "related",
                        faqs.related(faq, caller.viewer(), RELATED).stream()
                                .map(other -> Map.of("slug", other.slug(), "question", other.question()))
                                .toList());
        return Response.ok(new Page("portal/faq", model)).build();
    }

    private List<Map<String, Object>> categories(
            List<Faq> found, String selected, String query, Caller caller, UriInfo uri) {
        Map<String, Long> counts =
                found.stream().collect(Collectors.groupingBy(Faq::category, LinkedHashMap::new, Collectors.counting()));
        List<Map<String, Object>> categories = new ArrayList<>();
        String all = messages.get(caller.language(), "infoportal.faq.category.all");
        categories.add(category(all, found.size(), selected.isEmpty(), address(uri, "", query)));
        counts.forEach((name, count) ->
                categories.add(category(name, count, name.equals(selected), address(uri, name, query))));
        return categories;
    }

    private static Map<String, Object> category(String name, long count, boolean selected, String url) {
        return Map.of("name", name, "count", count, "selected", selected, "url", url);
    }

    private static String address(UriInfo uri, String category, String query) {
        var builder = Addresses.of(uri, "faq");
        if (!query.isEmpty()) {
            builder.queryParam("q", "{q}").resolveTemplate("q", query);
        }
        if (!category.isEmpty()) {
            builder.queryParam("category", "{category}").resolveTemplate("category", category);
        }
        return builder.build().toString();
    }

    private Map<String, Object> view(Faq faq, Locale language) {
        return Map.of(
                "slug", faq.slug(),
                "question", faq.question(),
                "answer", Html.of(faq.answer()),
                "category", faq.category(),
                "audiences",
                        faq.audiences().stream()
                                .map(audience -> messages.get(language, "infoportal.audience." + audience))
                                .toList(),
                "updated", faq.updated().toString());
    }
}
