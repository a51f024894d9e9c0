package org.infoportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infoportal.access.Audiences;
import org.infoportal.access.Roles;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Field;
import org.infoportal.definition.Option;
import org.infoportal.definition.YamlReader;
import org.infoportal.host.Resources;
import org.infoportal.testing.FolderResources;
import org.infoportal.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What both hosts rely on in the definitions of the real light module. */
class LightModuleTest {

    private static final Resources FILES = new FolderResources(Path.of("..", "light-modules"));
    private static final String NAMESPACE = "urn:infoportal:jcr";

    private final Definitions definitions = new Definitions(FILES, new MovableClock());
    private final YamlReader yaml = new YamlReader(FILES);

    @Test
    void readsWithoutProblems() {
        assertThat(definitions.problems()).isEmpty();
        assertThat(definitions.contentTypes()).hasSameSizeAs(names("contentTypes"));
        assertThat(names("forms"))
                .isNotEmpty()
                .allSatisfy(
                        form -> assertThat(definitions.getForm(form).fields()).isNotEmpty());
    }

    @Test
    void hasAnAppForEveryContentType() {
        assertThat(names("apps")).isEqualTo(names("contentTypes"));
    }

    @ParameterizedTest
    @MethodSource("contentTypeFiles")
    void namesTheAppAfterTheFile(String file) {
        assertThat(text("/infoportal/apps/" + file + ".yaml")).startsWith("!content-type:" + file + "\n");
        assertThat(yaml.readMap("/infoportal/apps/" + file + ".yaml")).containsEntry("name", file);
    }

    @Test
    void namesNodeTypesAfterWorkspaces() {
        assertThat(definitions.contentTypes().values()).allSatisfy(type -> {
            assertThat(type.name()).isEqualTo(type.workspace());
            assertThat(type.nodeType()).isEqualTo("ip:" + type.name());
        });
    }

    /** Magnolia's own content types: one of ours by such a name would push out the original. */
    @Test
    void leavesMagnoliasContentTypesAlone() {
        assertThat(names("contentTypes")).doesNotContain("page", "asset", "folder", "category", "contact");
    }

    @ParameterizedTest
    @MethodSource("contentTypeFiles")
    void letsEditorsIntoTheApp(String name) {
        Map<?, ?> permissions =
                (Map<?, ?>) yaml.readMap("/infoportal/apps/" + name + ".yaml").get("permissions");
        Map<?, ?> roles = (Map<?, ?>) permissions.get("roles");

        assertThat(roles.keySet()).isEqualTo(Set.of(Roles.EDITOR, Roles.REVIEWER, Roles.PUBLISHER, Roles.ADMIN));
        assertThat(roles.values())
                .map(String::valueOf)
                .containsExactlyInAnyOrder(Roles.EDITOR, Roles.REVIEWER, Roles.PUBLISHER, Roles.ADMIN);
    }

    @ParameterizedTest
    @MethodSource("contentTypes")
    void editsOnlyWhatTheModelKeeps(String name) {
        ContentType type = definitions.findContentType(name).orElseThrow();

        assertThat(type.form().fields()).allSatisfy(field -> {
            assertThat(type.property(field.name())).as(field.name()).isPresent();
            assertThat(type.property(field.name()).orElseThrow().multiple())
                    .as(field.name())
                    .isEqualTo(field.type().isMultiple());
        });
        assertThat(type.form().find(type.titleProperty().name()))
                .map(Field::required)
                .contains(true);
    }

    @ParameterizedTest
    @MethodSource("contentTypes")
    void keepsAddressAudiencesAndFormerAddresses(String name) {
        ContentType type = definitions.findContentType(name).orElseThrow();

        assertThat(List.of("slug", "formerSlugs", "audiences"))
                .allSatisfy(property ->
                        assertThat(type.property(property)).as(property).isPresent());
    }

    @Test
    void offersTheAudiencesOfTheGate() {
        Field audiences = definitions
                .findContentType("faq")
                .flatMap(type -> type.form().find("audiences"))
                .orElseThrow();
        Field grantable = definitions.getForm("accreditation").find("audiences").orElseThrow();

        assertThat(audiences.options().fixed()).extracting(Option::value).isEqualTo(Audiences.ALL);
        assertThat(grantable.options().fixed()).extracting(Option::value).isEqualTo(Audiences.GRANTABLE);
    }

    @Test
    void declaresTheNamespaceInOneFileOnly() {
        assertThat(yamlFiles().filter(file -> text(file).contains(NAMESPACE)))
                .containsExactly("/infoportal/includes/namespaces.yaml");
        assertThat(yamlFiles().filter(file -> text(file).matches("(?s).*(^|\\n)\\s*ip\\s*:.*")))
                .containsExactly("/infoportal/includes/namespaces.yaml");
        assertThat(yaml.readMap("/infoportal/includes/namespaces.yaml")).isEqualTo(Map.of("ip", NAMESPACE));
    }

    @ParameterizedTest
    @MethodSource("contentTypeFiles")
    void takesTheNamespaceFromThere(String name) {
        assertThat(text("/infoportal/contentTypes/" + name + ".yaml"))
                .contains("namespaces: !include /infoportal/includes/namespaces.yaml");
    }

    @Test
    void sharesTheNamespaceWithThePortalsOwnNodeTypes() throws Exception {
        try (var cnd = LightModuleTest.class.getResourceAsStream("private-nodetypes.cnd")) {
            assertThat(new String(cnd.readAllBytes(), StandardCharsets.UTF_8)).contains("<'ip'='" + NAMESPACE + "'>");
        }
    }

    static Set<String> contentTypes() {
        return new Definitions(FILES, new MovableClock()).contentTypes().keySet();
    }

    static Set<String> contentTypeFiles() {
        return names("contentTypes");
    }

    private static Set<String> names(String folder) {
        return FILES.list("/infoportal/" + folder).stream()
                .map(file -> file.substring(file.lastIndexOf('/') + 1).replace(".yaml", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> yamlFiles() {
        return FILES.list("/infoportal").stream().filter(file -> file.endsWith(".yaml"));
    }

    private static String text(String file) {
        return new String(FILES.find(file).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
