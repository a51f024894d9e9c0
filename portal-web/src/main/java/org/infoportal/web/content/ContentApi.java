package org.infoportal.web.content;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infoportal.content.PublicItem;
import org.infoportal.content.PublicProperties;
import org.infoportal.content.Reading;
import org.infoportal.error.NotFoundException;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.Items;
import org.infoportal.web.http.Window;

/** Published content of any type as JSON. */
@Path("api/v1/content/{type}")
@Produces(MediaType.APPLICATION_JSON)
public final class ContentApi {

    private final Reading reading;

    public ContentApi(Reading reading) {
        this.reading = reading;
    }

    @GET
    public Items<Map<String, Object>> listContent(
            @PathParam("type") String type,
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        Window window = Window.of(offset, limit);
        return Items.of(reading.list(type, Caller.of(security).viewer(), query), window, ContentApi::json);
    }

    /** By address; one that was given up leads to the present one. */
    @GET
    @Path("{slug}")
    public Response getContent(
            @PathParam("type") String type,
            @PathParam("slug") String slug,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        PublicItem item = reading.find(type, slug, Caller.of(security).viewer()).orElseThrow(NotFoundException::new);
        if (!item.slug().equals(slug)) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(Addresses.of(uri, "api/v1/content/" + item.type().name() + "/" + item.slug())
                            .build())
                    .build();
        }
        return Response.ok(json(item)).build();
    }

    /** All properties of the type; one without a value is null, or an empty list. */
    private static Map<String, Object> json(PublicItem item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", item.id());
        json.put("slug", item.slug());
        json.put("title", item.title());
        PublicProperties.of(item.type()).stream()
                .filter(property -> !json.containsKey(property.name()))
                .forEach(property -> json.put(
                        property.name(),
                        item.values().getOrDefault(property.name(), property.multiple() ? List.of() : null)));
        json.put("updated", item.updated());
        return json;
    }
}
