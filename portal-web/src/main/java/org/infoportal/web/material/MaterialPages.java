package org.infoportal.web.material;

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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.error.NotFoundException;
import org.infoportal.material.Material;
import org.infoportal.material.Materials;
import org.infoportal.web.file.FileLabels;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.Pager;
import org.infoportal.web.http.Window;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** Material to download, as pages. */
@Path("material")
@Produces(MediaType.TEXT_HTML)
public final class MaterialPages {

    private static final int SMALL = 160;
    private static final int LARGE = 640;

    private final Materials materials;
    private final FileLabels files;
    private final Messages messages;

    public MaterialPages(Materials materials, Messages messages) {
        this.materials = materials;
        this.files = new FileLabels(messages);
        this.messages = messages;
    }

    @GET
    public Page list(
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("unit") @DefaultValue("") String unit,
            @QueryParam("offset") String offset,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        List<Material> found = materials.list(caller.viewer(), query, unit);
        Window window = Window.of(offset, null);
        Map<String, ContentItem> units = materials.units(caller.viewer());
        Map<String, Object> model = new HashMap<>(Pager.of(uri, window, found.size()));
        model.put("query", query);
        model.put("unit", unit);
        model.put("units", units(caller.viewer(), unit));
        model.put("total", found.size());
        model.put(
                "items",
                window.part(found).stream()
                        .map(material -> view(material, units, SMALL, caller.language(), uri))
                        .toList());
        return new Page("portal/material-list", model);
    }

    @GET
    @Path("{slug}")
    public Response show(@PathParam("slug") String slug, @Context SecurityContext security, @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        Material material = materials.find(slug, caller.viewer()).orElseThrow(NotFoundException::new);
        if (!material.slug().equals(slug)) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(
                            Addresses.of(uri, "material").path(material.slug()).build())
                    .build();
        }
        return Response.ok(new Page(
                        "portal/material",
                        Map.of(
                                "material",
                                view(material, materials.units(caller.viewer()), LARGE, caller.language(), uri))))
                .build();
    }

    /** Where the file is fetched; the same after it is replaced. */
    static String fileAddress(UriInfo uri, Material material) {
        return Addresses.of(uri, "dateien")
                .path(Materials.TYPE)
                .path(material.slug())
                .path(Material.FILE)
                .build()
                .toString();
    }

    /** Units that some material for this viewer is meant for. */
    private List<Map<String, Object>> units(Viewer viewer, String chosen) {
        return materials.units(viewer).values().stream()
                .map(unit -> Map.<String, Object>of(
                        "id",
                        unit.id(),
                        "name",
                        unit.title(),
                        "selected",
                        unit.id().equals(chosen)))
                .toList();
    }

    private Map<String, Object> view(
            Material material, Map<String, ContentItem> units, int width, Locale language, UriInfo uri) {
        String address = fileAddress(uri, material);
        Map<String, Object> view = new HashMap<>();
        view.put("slug", material.slug());
        view.put("title", material.title());
        view.put("description", material.description());
        view.put("licence", material.licence());
        view.put("version", material.version());
        view.put(
                "alternative",
                material.alternative().isEmpty()
                        ? messages.get(language, "infoportal.material.picture", material.title())
                        : material.alternative());
        view.put("name", material.file().name());
        view.put("about", files.about(material.file(), language));
        view.put("url", address);
        view.put("thumbnail", material.file().isPicture() ? address + "?breite=" + width : null);
        view.put("unit", material.unit().map(units::get).map(ContentItem::title).orElse(""));
        view.put(
                "audiences",
                material.audiences().stream()
                        .map(audience -> messages.get(language, "infoportal.audience." + audience))
                        .toList());
        view.put("updated", material.updatedOn().toString());
        return view;
    }
}
