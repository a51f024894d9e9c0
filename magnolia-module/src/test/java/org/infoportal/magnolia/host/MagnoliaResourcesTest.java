package org.infoportal.magnolia.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import info.magnolia.resourceloader.Resource;
import info.magnolia.resourceloader.ResourceOrigin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.infoportal.host.Resources;
import org.infoportal.magnolia.SystemContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MagnoliaResourcesTest {

    private static final String PATH = "/infoportal/apps/faq.yaml";

    @RegisterExtension
    private final SystemContext context = new SystemContext();

    @SuppressWarnings("unchecked")
    private final ResourceOrigin<Resource> origin = mock(ResourceOrigin.class);

    private final MagnoliaResources resources = new MagnoliaResources(origin);

    private Resource file(String path, String originName, long modified) {
        @SuppressWarnings("unchecked")
        ResourceOrigin<Resource> from = mock(ResourceOrigin.class);
        when(from.getName()).thenReturn(originName);
        Resource file = mock(Resource.class);
        when(file.isFile()).thenReturn(true);
        when(file.getPath()).thenReturn(path);
        when(file.getLastModified()).thenReturn(modified);
        when(file.getOrigin()).thenReturn(from);
        put(path, file);
        return file;
    }

    private Resource folder(String path, Resource... children) {
        Resource folder = mock(Resource.class);
        when(folder.getPath()).thenReturn(path);
        when(folder.listChildren()).thenReturn(List.of(children));
        put(path, folder);
        return folder;
    }

    private void put(String path, Resource resource) {
        when(origin.hasPath(path)).thenReturn(true);
        when(origin.getByPath(path)).thenReturn(resource);
    }

    @Test
    void readsAFile() throws IOException {
        Resource file = file(PATH, "classpath", 1);
        when(file.openStream()).thenReturn(new ByteArrayInputStream("name: faq".getBytes(StandardCharsets.UTF_8)));

        Resources.Resource found = resources.find(PATH).orElseThrow();

        assertThat(found.path()).isEqualTo(PATH);
        assertThat(found.content()).asString().isEqualTo("name: faq");
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(resources.find(PATH)).isEmpty();
        assertThat(resources.list("/infoportal/apps")).isEmpty();
    }

    @Test
    void doesNotTakeAFolderForAFile() {
        folder("/infoportal/apps");

        assertThat(resources.find("/infoportal/apps")).isEmpty();
    }

    @Test
    void listsFilesOfSubFoldersInOrder() {
        Resource deep = folder("/infoportal/apps/sub", file("/infoportal/apps/sub/b.yaml", "classpath", 1));
        folder("/infoportal/apps", file(PATH, "classpath", 1), deep, file("/infoportal/apps/a.yaml", "classpath", 1));

        assertThat(resources.list("/infoportal/apps"))
                .containsExactly("/infoportal/apps/a.yaml", PATH, "/infoportal/apps/sub/b.yaml");
    }

    @Test
    void hasANewVersionWhenAnotherOriginTakesOver() {
        file(PATH, "classpath", 1);
        long packaged = resources.find(PATH).orElseThrow().version();
        file(PATH, "filesystem", 1);
        long overridden = resources.find(PATH).orElseThrow().version();
        file(PATH, "filesystem", 2);

        assertThat(overridden).isNotEqualTo(packaged);
        assertThat(resources.find(PATH).orElseThrow().version()).isNotEqualTo(overridden);
    }
}
