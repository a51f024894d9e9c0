package org.infoportal.web.asset;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.infoportal.error.NotFoundException;

/** Style sheets, fonts, scripts and pictures of the light module. */
@Path("assets")
public final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String SHORT = "public, max-age=300";

    private final AssetVersions assets;

    public Assets(AssetVersions assets) {
        this.assets = assets;
    }

    @GET
    @Path("{name: [a-zA-Z0-9][a-zA-Z0-9/._-]*}")
    public Response get(@PathParam("name") String name, @QueryParam("v") String version, @Context Request request) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || name.contains("..")) {
            throw new NotFoundException();
        }
        AssetVersions.Asset asset = assets.find(name).orElseThrow(NotFoundException::new);
        EntityTag tag = new EntityTag(asset.hash());
        Response.ResponseBuilder response = request.evaluatePreconditions(tag);
        if (response == null) {
            response = Response.ok(asset.content(), type);
        }
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, asset.hash().equals(version) ? FOREVER : SHORT)
                .build();
    }
}
