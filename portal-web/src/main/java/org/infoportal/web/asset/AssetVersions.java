package org.infoportal.web.asset;

import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.infoportal.definition.Reloaded;
import org.infoportal.host.Resources;
import org.infoportal.jcr.Nodes;

/** Addresses of web resources that change with the file, so that browsers may keep them for good. */
public final class AssetVersions {

    private static final String FOLDER = "/infoportal/webresources/";
    private static final int HASH_LENGTH = 12;

    private final Resources resources;
    private final Clock clock;
    private final Map<String, Reloaded<Optional<Asset>>> known = new ConcurrentHashMap<>();

    public AssetVersions(Resources resources, Clock clock) {
        this.resources = resources;
        this.clock = clock;
    }

    /** The address below the base, e.g. {@code assets/portal.css?v=3f…}. */
    public String address(String name) {
        return "assets/" + name + find(name).map(asset -> "?v=" + asset.hash()).orElse("");
    }

    Optional<Asset> find(String name) {
        Reloaded<Optional<Asset>> asset = known.get(name);
        if (asset == null && resources.find(FOLDER + name).isPresent()) {
            asset = known.computeIfAbsent(name, n -> new Reloaded<>(clock, () -> version(n), () -> read(n)));
        }
        return asset == null ? Optional.empty() : asset.get();
    }

    private long version(String name) {
        return resources.find(FOLDER + name).map(Resources.Resource::version).orElse(0L);
    }

    private Optional<Asset> read(String name) {
        return resources.find(FOLDER + name).map(Resources.Resource::content).map(content -> {
            String hash = Nodes.sha256(Base64.getEncoder().encodeToString(content));
            return new Asset(hash.substring(0, HASH_LENGTH), content);
        });
    }

    /** A file as it is now. */
    record Asset(String hash, byte[] content) {}
}
