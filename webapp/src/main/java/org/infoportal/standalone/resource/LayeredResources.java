package org.infoportal.standalone.resource;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.infoportal.host.Resources;

/** A folder of the operator before the packaged light module: the first layer that has a file wins. */
public final class LayeredResources implements Resources {

    private static final String MODULE = "infoportal";

    private final List<Resources> layers;

    private LayeredResources(List<Resources> layers) {
        this.layers = List.copyOf(layers);
    }

    /** @param folder its children are light modules; need not exist, and may appear later */
    public static LayeredResources of(Path folder, ClassLoader packaged) {
        List<Resources> layers = new ArrayList<>();
        layers.add(new FolderLayer(folder));
        try {
            for (URL descriptor : Collections.list(packaged.getResources(MODULE + "/module.yaml"))) {
                layers.add(layerOf(descriptor));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The packaged light module is not readable", e);
        }
        return new LayeredResources(layers);
    }

    /** Packaged in a jar, or as a folder of classes when the build runs the portal itself. */
    private static Resources layerOf(URL descriptor) throws IOException, URISyntaxException {
        if (descriptor.openConnection() instanceof JarURLConnection connection) {
            return new JarLayer(Path.of(connection.getJarFileURL().toURI()), MODULE);
        }
        return new FolderLayer(
                Path.of(URI.create(descriptor.toString())).getParent().getParent());
    }

    @Override
    public Optional<Resource> find(String path) {
        return layers.stream().flatMap(layer -> layer.find(path).stream()).findFirst();
    }

    @Override
    public List<String> list(String folder) {
        TreeSet<String> paths = new TreeSet<>();
        layers.forEach(layer -> paths.addAll(layer.list(folder)));
        return List.copyOf(paths);
    }
}
