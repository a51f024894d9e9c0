package org.infoportal.standalone.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.infoportal.host.Resources;
import org.infoportal.host.Resources.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayeredResourcesTest {

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void createFolder() throws IOException {
        folder = Files.createDirectories(temp.resolve("light-modules"));
    }

    @Test
    void readsAndListsAJarWithoutFolderEntries() throws IOException {
        Resources resources = withJar();
        assertThat(text(resources, "/infoportal/a/eins.yaml")).isEqualTo("jar eins");
        assertThat(resources.list("/infoportal/a"))
                .containsExactly("/infoportal/a/b/zwei.yaml", "/infoportal/a/eins.yaml");
        assertThat(resources.find("/other/secret.txt")).isEmpty();
        assertThat(resources.find("/infoportal/a")).isEmpty();
        assertThat(resources.list("/infoportal/none")).isEmpty();
    }

    @Test
    void readsAndListsAFolderOnTheClassPath() throws IOException {
        Path classes = temp.resolve("classes");
        write(classes.resolve("infoportal/module.yaml"), "");
        write(classes.resolve("infoportal/a/eins.yaml"), "class eins");
        Resources resources = with(classes.toUri().toURL());
        assertThat(text(resources, "/infoportal/a/eins.yaml")).isEqualTo("class eins");
        assertThat(resources.list("/infoportal/a")).containsExactly("/infoportal/a/eins.yaml");
    }

    @Test
    void findsThePackagedLightModule() {
        Resources resources = LayeredResources.of(folder, getClass().getClassLoader());
        assertThat(resources.find("/infoportal/contentTypes/faq.yaml")).isPresent();
        assertThat(resources.list("/infoportal/contentTypes")).contains("/infoportal/contentTypes/faq.yaml");
    }

    @Test
    void prefersTheFolderFileByFile() throws IOException {
        Resources resources = withJar();
        long packaged = resources.find("/infoportal/a/eins.yaml").orElseThrow().version();
        write(folder.resolve("infoportal/a/eins.yaml"), "folder eins");
        write(folder.resolve("infoportal/a/drei.yaml"), "folder drei");
        assertThat(text(resources, "/infoportal/a/eins.yaml")).isEqualTo("folder eins");
        assertThat(text(resources, "/infoportal/a/b/zwei.yaml")).isEqualTo("jar zwei");
        assertThat(resources.list("/infoportal/a"))
                .containsExactly("/infoportal/a/b/zwei.yaml", "/infoportal/a/drei.yaml", "/infoportal/a/eins.yaml");
        assertThat(resources.find("/infoportal/a/eins.yaml").orElseThrow().version())
                .isNotEqualTo(packaged);
    }

    @Test
    void changesTheVersionWithTheFile() throws IOException {
        Resources resources = withJar();
        write(folder.resolve("infoportal/x.yaml"), "kurz");
        long before = resources.find("/infoportal/x.yaml").orElseThrow().version();
        write(folder.resolve("infoportal/x.yaml"), "viel länger");
        assertThat(resources.find("/infoportal/x.yaml").orElseThrow().version()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/infoportal/../../secret.txt",
                "/infoportal/./x",
                "/infoportal//x",
                "infoportal/module.yaml",
                "/infoportal/..\\..\\secret.txt",
                "/infoportal/x\0.yaml",
                "",
                "/",
                "/link/secret.txt",
            })
    void leadsNowhereElse(String path) throws IOException {
        write(temp.resolve("secret.txt"), "geheim");
        Files.createSymbolicLink(folder.resolve("link"), temp);
        Resources resources = withJar();
        assertThat(resources.find(path)).isEmpty();
        assertThat(resources.list(path)).isEmpty();
    }

    private Resources withJar() throws IOException {
        Path jar = temp.resolve("module.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            add(entries, "infoportal/module.yaml", "");
            add(entries, "infoportal/a/eins.yaml", "jar eins");
            add(entries, "infoportal/a/b/zwei.yaml", "jar zwei");
            add(entries, "other/secret.txt", "geheim");
        }
        return with(jar.toUri().toURL());
    }

    private Resources with(URL classPath) throws IOException {
        try (URLClassLoader packaged = new URLClassLoader(new URL[] {classPath}, null)) {
            return LayeredResources.of(folder, packaged);
        }
    }

    private static void add(JarOutputStream entries, String name, String text) throws IOException {
        entries.putNextEntry(new JarEntry(name));
        entries.write(text.getBytes(StandardCharsets.UTF_8));
        entries.closeEntry();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String text(Resources resources, String path) {
        return resources
                .find(path)
                .map(Resource::content)
                .map(b -> new String(b, StandardCharsets.UTF_8))
                .orElseThrow();
    }
}
