package org.infoportal.web.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Published;
import org.infoportal.error.NotFoundException;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Html;
import org.infoportal.web.view.Page;

/** Pages of plain information. The two that the law asks for have addresses of their own. */
@Path("{address: seiten/[^/]+|impressum|datenschutz}")
@Produces(MediaType.TEXT_HTML)
public final class InfoPages {

    private static final String TYPE = "page";
    private static final String FOLDER = "seiten/";

    private final Published published;

    public InfoPages(Published published) {
        this.published = published;
    }

    @GET
    public Response show(
            @PathParam("address") String address, @Context SecurityContext security, @Context UriInfo uri) {
        boolean inFolder = address.startsWith(FOLDER);
        String slug = inFolder ? address.substring(FOLDER.length()) : address;
        ContentItem item =
                published.findBySlug(TYPE, slug, Caller.of(security).viewer()).orElseThrow(NotFoundException::new);
        if (inFolder && !item.slug().equals(slug)) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(Addresses.of(uri, FOLDER + item.slug()).build())
                    .build();
        }
        Map<String, Object> model = Map.of(
                "item",
                Map.of(
                        "title", item.title(),
                        "body", Html.of(item.text("body")),
                        "updated", item.modified().toString()));
        return Response.ok(new Page("portal/info-page", model)).build();
    }
}
