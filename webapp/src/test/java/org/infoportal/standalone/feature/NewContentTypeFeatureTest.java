package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infoportal.standalone.feature.FeaturePortal.EDITOR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.content.PublicItem;
import org.infoportal.content.Reading;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.DefinitionProblem;
import org.infoportal.host.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NewContentTypeFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    @Test
    void isThereWithoutARestart() throws IOException {
        assertThat(feature.portal().definitions().findContentType("memo")).isEmpty();

        write("contentTypes/memo.yaml", """
                datasource: { workspace: memo }
                model:
                  nodeType: ip:memo
                  properties:
                    - { name: title, required: true }
                    - { name: audiences, multiple: true }
                    - { name: slug }
                """);
        write("apps/memo.yaml", """
                !content-type:memo
                name: memo
                subApps:
                  detail:
                    form:
                      properties:
                        - { name: title, $type: textField, required: true }
                """);

        assertThat(feature.portal().definitions().problems()).isEmpty();
        assertThat(feature.portal().editing().types(EDITOR))
                .extracting(ContentType::name)
                .contains("memo", "faq");
        feature.publish(feature.portal().editing().create(EDITOR, "memo", Map.of("title", "Notiz")));

        assertThat(feature.portal().contents().all("memo", View.LIVE))
                .extracting(ContentItem::title)
                .containsExactly("Notiz");
        // it names no audience: never public by accident
        assertThat(feature.portal().published().all("memo", Viewer.GUEST)).isEmpty();
        assertThat(feature.portal().published().all("memo", FeaturePortal.memberIn()))
                .hasSize(1);
    }

    @Test
    void needsOneFile() throws IOException {
        write("contentTypes/venue.yaml", """
                datasource: { workspace: venue, namespaces: { vn: 'urn:example:venue' } }
                model:
                  nodeType: vn:venue
                  properties:
                    - { name: title, required: true }
                    - { name: seats, type: Long }
                    - { name: price, type: Decimal }
                    - { name: opened, type: Date }
                    - { name: about, type: richText }
                    - { name: kind, options: [ { value: hall, label: Saal }, { value: room, label: Raum } ] }
                    - { name: address, type: postal }
                    - { name: rooms, type: room, multiple: true }
                    - { name: audiences, multiple: true }
                    - { name: slug }
                    - { name: formerSlugs, multiple: true }
                    - { name: note }
                  subModels:
                    - { name: postal, nodeType: vn:postal, properties: [ { name: street }, { name: city } ] }
                    - { name: room, properties: [ { name: name, required: true }, { name: size, type: Long }, { name: note } ] }
                """);
        Map<String, Object> typed = Map.ofEntries(
                Map.entry("title", "Bürgerhaus"),
                Map.entry("seats", 120),
                Map.entry("price", "12,50"),
                Map.entry("opened", "1999-05-01"),
                Map.entry("about", "<p>Schön<script>x</script></p>"),
                Map.entry("kind", "hall"),
                Map.entry("address", Map.of("street", "Beispielstraße 1", "city", "Musterstadt")),
                Map.entry(
                        "rooms",
                        List.of(
                                Map.of("name", "Saal A", "size", "80", "note", "intern"),
                                Map.of(),
                                Map.of("name", "Saal B"))),
                Map.entry("audiences", List.of("public")),
                Map.entry("note", "intern"));

        ContentItem venue = feature.publish(feature.portal().editing().create(EDITOR, "venue", typed));

        assertThat(venue.values())
                .containsEntry("opened", LocalDate.of(1999, 5, 1))
                .containsEntry(
                        "rooms",
                        List.of(Map.of("name", "Saal A", "size", 80L, "note", "intern"), Map.of("name", "Saal B")));
        Reading reading =
                new Reading(feature.portal().published(), feature.portal().definitions());
        PublicItem read = reading.list("venue", Viewer.GUEST, "musterstadt").get(0);
        assertThat(read.values())
                .containsEntry("address", Map.of("street", "Beispielstraße 1", "city", "Musterstadt"))
                .containsEntry("rooms", List.of(Map.of("name", "Saal A", "size", 80L), Map.of("name", "Saal B")))
                .containsEntry("about", "<p>Schön</p>")
                .doesNotContainKeys("note", "formerSlugs");
        assertThat(reading.list("venue", Viewer.GUEST, "intern")).isEmpty();
    }

    @Test
    void keepsCompositesAsMagnoliaDoes() throws IOException {
        write("contentTypes/board.yaml", """
                datasource: { workspace: board }
                model:
                  nodeType: ip:board
                  properties:
                    - { name: title, required: true }
                    - { name: address, type: postal }
                    - { name: people, type: person, multiple: true }
                  subModels:
                    - { name: postal, nodeType: ip:postal, properties: [ { name: street } ] }
                    - { name: person, properties: [ { name: name } ] }
                """);
        ContentItem board = feature.portal()
                .editing()
                .create(
                        EDITOR,
                        "board",
                        Map.of(
                                "title", "Vorstand",
                                "address", Map.of("street", "Weg 1"),
                                "people", List.of(Map.of("name", "A"), Map.of("name", "B"))));

        feature.host().sessions().call("board", View.WORKING, session -> {
            var node = session.getNodeByIdentifier(board.id());
            assertThat(node.getNode("address").isNodeType("ip:postal")).isTrue();
            assertThat(node.getNode("address").isNodeType("mgnl:contentNode")).isTrue();
            assertThat(node.getNode("people").isNodeType("mgnl:contentNode")).isTrue();
            assertThat(node.getProperty("people/people1/name").getString()).isEqualTo("B");
            return null;
        });

        ContentItem changed = feature.portal()
                .editing()
                .update(
                        EDITOR,
                        "board",
                        board.id(),
                        board.revision(),
                        Map.of("title", "Vorstand", "people", List.of(Map.of("name", "C"))));

        assertThat(changed.values()).doesNotContainKey("address").containsEntry("people", List.of(Map.of("name", "C")));
    }

    @Test
    void leavesTheOthersAloneWhenItIsBroken() throws IOException {
        write("contentTypes/wrong.yaml", """
                datasource: { workspace: wrong }
                model:
                  nodeType: ip:wrong
                  properties:
                    - { name: title }
                """);
        write("apps/wrong.yaml", """
                !content-type:wrong
                name: wrong
                subApps:
                  detail:
                    form:
                      properties:
                        - name: title
                          $type: magicField
                """);

        assertThat(feature.portal().definitions().problems())
                .containsExactly(new DefinitionProblem(
                        "/infoportal/apps/wrong.yaml",
                        8,
                        "/subApps/detail/form/properties/title/$type",
                        "unknown field type magicField"));
        assertThat(feature.portal().editing().types(EDITOR))
                .extracting(ContentType::name)
                .contains("faq")
                .doesNotContain("wrong");
        Files.delete(path("contentTypes/wrong.yaml"));
        feature.clock().advance(Duration.ofSeconds(2));
        assertThat(feature.portal().definitions().problems()).isEmpty();
    }

    @Test
    void leavesTheOthersAloneWhenThereIsNoRoomForIt() throws IOException {
        // the prefix belongs to another namespace
        write("contentTypes/foreign.yaml", """
                datasource: { workspace: foreign, namespaces: { ip: 'urn:example:other' } }
                model: { nodeType: ip:foreign, properties: [ { name: title } ] }
                """);

        assertThat(feature.portal().contents().all("foreign", View.WORKING)).isEmpty();
        assertThat(feature.publishedFaq("Geht das noch?").title()).isEqualTo("Geht das noch?");
        Files.delete(path("contentTypes/foreign.yaml"));
    }

    private static void write(String file, String content) throws IOException {
        Files.createDirectories(path(file).getParent());
        Files.writeString(path(file), content);
        feature.clock().advance(Duration.ofSeconds(2));
    }

    private static Path path(String file) {
        return feature.resourceFolder().resolve("infoportal").resolve(file);
    }
}
