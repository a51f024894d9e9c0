package org.infoportal.magnolia.host;

import info.magnolia.context.MgnlContext;
import info.magnolia.resourceloader.ResourceOrigin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infoportal.host.Resources;
import org.infoportal.magnolia.context.SystemWork;

/** The light module's files through Magnolia's resource origins: JCR, then the resources folder, then the class path. */
final class MagnoliaResources implements Resources {

    private final ResourceOrigin<? extends info.magnolia.resourceloader.Resource> origin;

    MagnoliaResources(ResourceOrigin<? extends info.magnolia.resourceloader.Resource> origin) {
        this.origin = origin;
    }

    @Override
    public Optional<Resources.Resource> find(String path) {
        return inSystemContext(() -> file(path).map(OriginResource::new));
    }

    @Override
    public List<String> list(String folder) {
        return inSystemContext(() -> {
            List<String> paths = new ArrayList<>();
            if (origin.hasPath(folder)) {
                collect(origin.getByPath(folder), paths);
            }
            return paths.stream().sorted().toList();
        });
    }

    private Optional<info.magnolia.resourceloader.Resource> file(String path) {
        return origin.hasPath(path)
                ? Optional.<info.magnolia.resourceloader.Resource>of(origin.getByPath(path))
                        .filter(info.magnolia.resourceloader.Resource::isFile)
                : Optional.empty();
    }

    private static void collect(info.magnolia.resourceloader.Resource resource, List<String> paths) {
        if (resource.isFile()) {
            paths.add(resource.getPath());
        } else {
            resource.listChildren().forEach(child -> collect(child, paths));
        }
    }

    /** The JCR origin asks for the context of its thread, and ours have none. */
    private static <T> T inSystemContext(MgnlContext.Op<T, RuntimeException> work) {
        return SystemWork.call(work);
    }

    private record OriginResource(info.magnolia.resourceloader.Resource resource) implements Resources.Resource {

        @Override
        public String path() {
            return resource.getPath();
        }

        @Override
        public long version() {
            // the same path in another origin is another file
            return resource.getLastModified() * 31
                    + resource.getOrigin().getName().hashCode();
        }

        @Override
        public byte[] content() {
            return inSystemContext(() -> {
                try (InputStream content = resource.openStream()) {
                    return content.readAllBytes();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
