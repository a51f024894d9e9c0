package org.infoportal.magnolia.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check finds the mistakes it is for, in a small house that is in order otherwise. */
class ChecksFindTest {

    private static final String TYPE = "infoportal/contentTypes/note.yaml";
    private static final String APP = "infoportal/apps/note.yaml";
    private static final String DIALOG = "infoportal/dialogs/components/note.yaml";
    private static final String TEMPLATE = "infoportal/templates/components/note.yaml";
    private static final String SCRIPT = "infoportal/templates/components/note.ftl";
    private static final String GERMAN = "infoportal/i18n/x_de.properties";
    private static final String DESCRIPTOR = "META-INF/magnolia/mod.xml";
    private static final String ROLE = "mgnl-bootstrap/mod/userroles.ip-writer.yaml";
    private static final String GROUP = "mgnl-bootstrap/mod/usergroups.ip-group.yaml";
    private static final String COMMANDS = "mgnl-bootstrap/mod/config.modules.mod.commands.yaml";
    private static final String BYPASS = "mgnl-bootstrap/mod/config.server.filters.cache.bypasses.x.yaml";
    /** The identifier that belongs to the name ip-writer. */
    private static final String WRITER = "defbc243-cd80-32dc-8908-597c6d97693d";

    @TempDir
    Path folder;

    @BeforeEach
    void putInOrder() throws IOException {
        write(TYPE, """
                datasource: { workspace: note, autoCreate: true, namespaces: { ip: 'urn:x' } }
                model:
                  nodeType: ip:note
                  properties: [ { name: title, required: true }, { name: tags, multiple: true } ]
                """);
        write(APP, """
                !content-type:note
                name: note
                label: infoportal.note.label
                icon: icon-app
                permissions: { roles: { ip-writer: ip-writer } }
                subApps:
                  browser:
                    actions: { activate: { catalog: mod, command: publish } }
                    workbench:
                      contentViews:
                        - name: list
                          $type: listView
                          columns: !override
                            - { name: title, $type: jcrTitleColumn, nodeTypeToIcon: { 'ip:note': icon-app } }
                  detail:
                    form:
                      properties: !override
                        - { name: title, $type: textField, label: infoportal.note.label }
                        - !override
                          name: tags
                          $type: checkBoxGroupField
                          label: infoportal.note.label
                          datasource: { $type: optionListDatasource, options: [ { name: a, value: a, label: A } ] }
                """);
        write(DIALOG, """
                label: infoportal.note.label
                form: { properties: [ { name: title, $type: textField, label: infoportal.note.label } ] }
                """);
        write(TEMPLATE, """
                title: infoportal.note.label
                renderType: freemarker
                templateScript: /infoportal/templates/components/note.ftl
                dialog: infoportal:components/note
                """);
        write(SCRIPT, """
                <#ftl output_format="HTML">
                <#import "/infoportal/templates/components/note.ftl" as self>
                ${msg("infoportal.note.label")}
                """);
        write(GERMAN, "infoportal.note.label=Notiz\n");
        write("infoportal/i18n/x_en.properties", "infoportal.note.label=Note\n");
        write(DESCRIPTOR, """
                <!DOCTYPE module SYSTEM "module.dtd">
                <module>
                  <name>mod</name>
                  <class>org.infoportal.magnolia.checks.ChecksFindTest</class>
                  <version>${project.version}</version>
                  <dependencies><dependency><name>core</name><version>6.2/*</version></dependency></dependencies>
                </module>
                """);
        write(ROLE, """
                ip-writer:
                  jcr:primaryType: mgnl:role
                  jcr:uuid: %s
                  acl_note: { '0': { path: '/*', permissions: 63 } }
                """.formatted(WRITER));
        write(GROUP, """
                ip-group:
                  jcr:primaryType: mgnl:group
                  jcr:uuid: 11111111-2222-3333-4444-555555555555
                  roles: { '0': %s }
                """.formatted(WRITER));
        write(COMMANDS, """
                commands:
                  jcr:primaryType: mgnl:content
                  mod:
                    jcr:primaryType: mgnl:content
                    publish: { class: org.infoportal.magnolia.checks.ChecksFindTest }
                """);
        write(BYPASS, "x: { class: info.magnolia.voting.voters.URIStartsWithVoter, pattern: /portal }\n");
    }

    @ParameterizedTest
    @MethodSource("org.infoportal.magnolia.checks.StaticChecksTest#checks")
    void saysNothingAboutAHouseInOrder(Check check) {
        assertThat(check.problems(house())).isEmpty();
    }

    @Test
    void findsWhatCannotBeRead() throws IOException {
        write("infoportal/apps/a.yaml", "a: [");
        write("infoportal/apps/b.yaml", "x: !include /infoportal/includes/gone.yaml\n");
        write("infoportal/apps/c.yaml", "a: 1\nb: { c: 1, c: 2 }\n");
        write("infoportal/apps/d.yaml", "x: !inherit:other {}\n");
        write("infoportal/apps/e.yml", "a: 1\n");

        finds(new Syntax(), "a.yaml", "gone.yaml: no such file", "c stands there twice", "!inherit:other", "e.yml");
    }

    @Test
    void findsFieldsMagnoliaWouldNotTake() throws IOException {
        change(DIALOG, "$type: textField", "$type: magicField");
        change(APP, "$type: textField,", "$type: richTextField, maxLength: 5,");

        finds(new Definitions(), "no $type magicField", "detail/form/title: Magnolia does not know maxLength here");
    }

    @Test
    void findsAGeneratedFieldShiningThrough() throws IOException {
        change(APP, "- !override\n          name: tags", "- name: tags");

        finds(new Definitions(), "detail/form/tags: needs !override");
    }

    @Test
    void findsAContentTypeThatCannotWork() throws IOException {
        change(TYPE, "autoCreate: true, namespaces: { ip: 'urn:x' }", "autoCreat: true");
        change(TYPE, "{ name: title, required: true }", "{ name: title, type: 'reference:gone', length: 5 }");

        finds(
                new Definitions(),
                "does not know autoCreat here",
                "autoCreate must be true",
                "the prefix ip must be declared",
                "no type reference:gone",
                "does not know length here");
    }

    @Test
    void findsAnAppWithoutItsContentType() throws IOException {
        write("infoportal/apps/memo.yaml", "!content-type:note\nname: memo\n");

        finds(new Definitions(), "must begin with !content-type:memo", "no content type memo", "label is missing");
    }

    @Test
    void findsTemplatesThatLeadNowhere() throws IOException {
        change(TEMPLATE, "/note.ftl", "/memo.ftl");
        change(TEMPLATE, "components/note\n", "components/memo\n");
        write(SCRIPT, "<#import \"gone.ftl\" as gone>\n");

        finds(new Definitions(), "there is no /infoportal/templates/components/memo.ftl", "there is no infoportal:co");
        finds(new Scripts(), "must begin with <#ftl", "there is no gone.ftl");
    }

    @Test
    void findsTextsThatAreMissingOrTwice() throws IOException {
        change(SCRIPT, "infoportal.note.label", "infoportal.note.text");
        change(DIALOG, "label: infoportal.note.label", "label: infoportal.note.title");
        write(GERMAN, "infoportal.note.label=Notiz\ninfoportal.note.label=Zettel\n");
        write("infoportal/i18n/y_en.properties", "infoportal.note.label=Slip\n");

        finds(
                new Texts(),
                "infoportal.note.text is missing in de",
                "infoportal.note.text is missing in en",
                "infoportal.note.title is missing in de",
                "x_de.properties: infoportal.note.label stands there twice",
                "y_en.properties: infoportal.note.label stands in another file");
    }

    @Test
    void findsNodeTypesAndWorkspacesThatAreNone() throws IOException {
        change(APP, "'ip:note': icon", "'ip:memo': icon");
        change(ROLE, "mgnl:role", "mgnl:rolle");
        change(DIALOG, "$type: textField", "datasource: { workspace: memo }, $type: textField");

        finds(new NodeTypes(), "no node type ip:memo", "no node type mgnl:rolle", "no workspace memo");
    }

    @Test
    void findsBootstrapsThatGoElsewhere() throws IOException {
        change(GROUP, "ip-group:", "ip-groups:");
        write("mgnl-bootstrap/mod/memos.x.yaml", "x: { jcr:uuid: 11111111-2222-3333-4444-555555555555 }\n");
        write("mgnl-bootstrap/other/config.x.yaml", "x: { jcr:uuid: one }\n");
        write("mgnl-bootstrap/mod/config.y.xml", "<y/>");
        write("mgnl-bootstrap/mod/userroles.z.yaml", "z: {}\n");
        change(COMMANDS, "mod:\n    jcr:primaryType: mgnl:content", "mod:");

        finds(
                new Bootstraps(),
                "must hold the one node ip-group, not [ip-groups]",
                "no workspace memos",
                "11111111-2222-3333-4444-555555555555 stands in",
                "other/config.x.yaml: no module is named so",
                "no identifier: one",
                "config.y.xml: bootstraps are .yaml",
                "userroles.z.yaml: jcr:uuid is missing",
                "mod must be mgnl:content");
    }

    @Test
    void findsRightsOnWhatIsNotThere() throws IOException {
        change(APP, "ip-writer: ip-writer", "ip-reader: ip-reader");
        change(APP, "command: publish", "command: print");
        change(GROUP, WRITER, "99999999-2222-3333-4444-555555555555");
        change(ROLE, "acl_note", "acl_memo");
        change(ROLE, "permissions: 63", "permissions: 7");
        change(ROLE, WRITER, "22222222-2222-3333-4444-555555555555");

        finds(
                new Rights(),
                "no role ip-reader",
                "no command print in mod",
                "no bootstrap has the identifier 99999999",
                "acl_memo: no such workspace",
                "needs path and permissions",
                "the identifier must be " + WRITER);
    }

    @Test
    void findsClassesThatAreNone() throws IOException {
        change(BYPASS, "URIStartsWithVoter", "URIBeginsWithVoter");
        change(COMMANDS, "checks.ChecksFindTest", "checks.Gone");

        finds(new ClassNames(), "no class info.magnolia.voting.voters.URIBeginsWithVoter", "no class org.infoportal");
    }

    @Test
    void findsADescriptorMagnoliaWouldRefuse() throws IOException {
        write(DESCRIPTOR, """
                <!DOCTYPE module SYSTEM "module.dtd">
                <module>
                  <version>1.0</version>
                  <name>infoportal</name>
                  <class>org.infoportal.Gone</class>
                  <colour>red</colour>
                  <dependencies><dependency><name>core</name><version>6.2</version></dependency></dependencies>
                  <repositories><repository><name>magnolia</name><nodeTypeFile>/gone.cnd</nodeTypeFile></repository></repositories>
                </module>
                """);
        write("META-INF/magnolia/broken.xml", "<module>");

        finds(
                new Descriptor(),
                "the module is named infoportal",
                "is a light module as well",
                "the version comes from the build",
                "name comes too late in module",
                "no colour in module",
                "no class org.infoportal.Gone",
                "core: a version without /*",
                "there is no /gone.cnd",
                "broken.xml");
    }

    private void finds(Check check, String... mistakes) {
        List<String> problems = check.problems(house());
        assertThat(List.of(mistakes))
                .allSatisfy(mistake -> assertThat(problems).anyMatch(problem -> problem.contains(mistake)));
    }

    private House house() {
        return new House(folder.resolve("infoportal"), folder);
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        write(file, text.replace(from, to));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
