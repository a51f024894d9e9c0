package org.infoportal.web.asset;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.infoportal.host.Resources;
import org.infoportal.jcr.Nodes;

/** Addresses of web resources that change with the file, so that browsers may keep them for good. */
public final class AssetVersions {

    private static final String FOLDER = "/infoportal/webresources/";
    private static final int HASH_LENGTH = 12;

    private final Resources resources;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    public AssetVersions(Resources resources) {
        this.resources = resources;
    }

    /** The address below the base, e.g. {@code assets/portal.css?v=3f…}. */
    public String address(String name) {
        return "assets/" + name + find(name).map(asset -> "?v=" + asset.hash()).orElse("");
    }

    Optional<Known> find(String name) {
        return resources
                .find(FOLDER + name)
                .map(resource -> known.compute(name, (n, before) -> {
                    if (before != null && before.version() == resource.version()) {
                        return before;
                    }
                    byte[] content = resource.content();
                    String hash = Nodes.sha256(java.util.Base64.getEncoder().encodeToString(content));
                    return new Known(resource.version(), hash.substring(0, HASH_LENGTH), content);
                }));
    }

    /** A file as it is now. */
    record Known(long version, String hash, byte[] content) {}
}
