package org.infoportal.web.content;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.content.PublicItem;
import org.infoportal.content.PublicProperties;
import org.infoportal.content.Reading;
import org.infoportal.definition.ModelProperty;
import org.infoportal.error.NotFoundException;
import org.infoportal.time.LegalTime;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Html;
import org.infoportal.web.view.Page;

/** A page for an item of any type that has a template for it. */
@Path(ContentPages.FOLDER + "/{type}/{slug}")
@Produces(MediaType.TEXT_HTML)
public final class ContentPages {

    static final String FOLDER = "inhalte";

    private final Reading reading;
    private final ContentAddresses addresses;

    public ContentPages(Reading reading, ContentAddresses addresses) {
        this.reading = reading;
        this.addresses = addresses;
    }

    @GET
    public Response show(
            @PathParam("type") String type,
            @PathParam("slug") String slug,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        PublicItem item = reading.find(type, slug, Caller.of(security).viewer()).orElseThrow(NotFoundException::new);
        Optional<String> own = ContentAddresses.ownPage(item.type().name(), item.slug());
        if (own.isPresent()) {
            return moved(uri, own.get());
        }
        String template = addresses.template(item.type().name()).orElseThrow(NotFoundException::new);
        if (!item.slug().equals(slug)) {
            return moved(uri, FOLDER + "/" + item.type().name() + "/" + item.slug());
        }
        return Response.ok(new Page(template, Map.of("item", view(item)))).build();
    }

    private static Response moved(UriInfo uri, String address) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(Addresses.of(uri, address).build())
                .build();
    }

    private static Map<String, Object> view(PublicItem item) {
        Map<String, Object> view = values(PublicProperties.of(item.type()), item.values());
        view.put("id", item.id());
        view.put("slug", item.slug());
        view.put("title", item.title());
        view.put("updated", item.updated().toString());
        return view;
    }

    /** Values as templates take them: sanitised HTML as it is, days and moments as ISO texts. */
    private static Map<String, Object> values(List<ModelProperty> properties, Map<?, ?> values) {
        Map<String, Object> view = new LinkedHashMap<>();
        for (ModelProperty property : properties) {
            if (values.get(property.name()) != null) {
                view.put(property.name(), value(property, values.get(property.name())));
            }
        }
        return view;
    }

    private static Object value(ModelProperty property, Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(one -> value(property, one)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return values(property.properties(), map);
        }
        if (property.isRichText()) {
            return Html.of(String.valueOf(value));
        }
        if (value instanceof LocalDateTime time) {
            return time.atZone(LegalTime.ZONE).toInstant().toString();
        }
        if (value instanceof LocalDate) {
            return value.toString();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value;
    }
}
