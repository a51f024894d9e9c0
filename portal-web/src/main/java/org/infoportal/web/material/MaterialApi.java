package org.infoportal.web.material;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.infoportal.file.StoredFile;
import org.infoportal.material.Material;
import org.infoportal.material.Materials;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.Items;
import org.infoportal.web.http.Window;

/** Material as JSON. */
@Path("api/v1/materials")
@Produces(MediaType.APPLICATION_JSON)
public final class MaterialApi {

    private final Materials materials;

    public MaterialApi(Materials materials) {
        this.materials = materials;
    }

    @GET
    public Items<MaterialJson> list(
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("unit") @DefaultValue("") String unit,
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Window window = Window.of(offset, limit);
        return Items.of(
                materials.list(Caller.of(security).viewer(), query, unit),
                window,
                material -> MaterialJson.of(material, MaterialPages.fileAddress(uri, material)));
    }

    /** One entry. */
    public record MaterialJson(
            String id,
            String slug,
            String title,
            String description,
            String licence,
            String version,
            String unit,
            List<String> audiences,
            Instant updated,
            FileJson file) {

        static MaterialJson of(Material material, String url) {
            return new MaterialJson(
                    material.id(),
                    material.slug(),
                    material.title(),
                    material.description(),
                    material.licence(),
                    material.version(),
                    material.unit().orElse(null),
                    material.audiences(),
                    material.item().modified(),
                    FileJson.of(material.file(), material.alternative(), url));
        }
    }

    /** @param width 0 if it is no picture */
    public record FileJson(String name, String type, long size, int width, int height, String alternative, String url) {

        static FileJson of(StoredFile file, String alternative, String url) {
            return new FileJson(file.name(), file.type(), file.size(), file.width(), file.height(), alternative, url);
        }
    }
}
