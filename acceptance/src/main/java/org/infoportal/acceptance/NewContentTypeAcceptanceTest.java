package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.infoportal.acceptance.host.Entry;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Installation;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new content type is a file, and one more for its page; the portal runs on all the while. */
@PortalTest
@Needs(Feature.DESK)
class NewContentTypeAcceptanceTest {

    private static final Duration WITHIN_SECONDS = Duration.ofSeconds(10);

    private Installation installation;

    @BeforeEach
    void remember(Installation fresh) {
        installation = fresh;
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void isEditedPublishedAndReadWithoutARestart() throws IOException {
        Portal portal = installation.start();
        portal.guest().get("api/v1/content/venue").expect(404);

        write("contentTypes/venue.yaml", """
                datasource: { workspace: venue }
                model:
                  nodeType: ip:venue
                  properties:
                    - { name: title, required: true, label: Name des Hauses }
                    - { name: seats, type: Long, label: Plätze }
                    - { name: about, type: richText, label: Beschreibung }
                    - { name: rooms, type: room, multiple: true, label: Raum }
                    - { name: audiences, multiple: true }
                    - { name: slug }
                    - { name: formerSlugs, multiple: true }
                    - { name: note, label: Notiz }
                  subModels:
                    - { name: room, properties: [ { name: name, label: Raumname, required: true }, { name: size, type: Long, label: Größe } ] }
                """);
        write("templates/portal/content/venue.ftl", """
                <#ftl output_format="HTML">
                <#import "/infoportal/templates/portal/layout.ftl" as layout>
                <@layout.html title=item.title><@layout.head title=item.title/>${item.about}
                <ul><#list item.rooms![] as room><li>${room.name}</li></#list></ul></@layout.html>
                """);
        Eventually.holds(
                "the type is there",
                WITHIN_SECONDS,
                () -> portal.guest().get("api/v1/content/venue").status() == 200);

        Entry hall = portal.editors()
                .create(
                        "venue",
                        Map.of(
                                "title",
                                "Stadthalle <1>",
                                "seats",
                                300,
                                "about",
                                "<p>Am <strong>Markt</strong></p>",
                                "rooms",
                                List.of(Map.of("name", "Saal", "size", 250), Map.of("name", "Foyer")),
                                "audiences",
                                List.of("public"),
                                "note",
                                "intern"));
        portal.guest().get("api/v1/content/venue/" + hall.slug()).expect(404);
        portal.editors().publish(hall);

        JsonNode read = portal.guest()
                .get("api/v1/content/venue/" + hall.slug())
                .expect(200)
                .json();
        assertThat(read.path("seats").asInt()).isEqualTo(300);
        assertThat(read.path("rooms").path(1).path("name").asText()).isEqualTo("Foyer");
        assertThat(read.has("note")).isFalse();
        assertThat(portal.guest()
                        .get("api/v1/content/venue?q=foyer")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(portal.guest()
                        .get("inhalte/venue/" + hall.slug())
                        .expect(200)
                        .text())
                .contains("Stadthalle &lt;1&gt;", "<strong>Markt</strong>", "<li>Saal</li>");
        assertThat(portal.guest()
                        .get("api/v1/openapi.json")
                        .json()
                        .path("paths")
                        .has("/api/v1/content/venue"))
                .isTrue();
        writesInTheDesk(portal);
    }

    private static void writesInTheDesk(Portal portal) {
        try (Visitor editor = portal.visitor().adopt(portal.as(Portal.EDITOR))) {
            assertThat(editor.open("desk/venue/neu")).isEqualTo(200);
            editor.fill("title", "Gemeindehaus");
            editor.page().getByText("Weiteren Eintrag hinzufügen").first().click();
            editor.fill("rooms.0.size", "zwölf");
            editor.page()
                    .waitForNavigation(
                            () -> editor.main().locator("button[value=save]").click());
            assertThat(editor.main().locator("[role=alert]").innerText()).contains("Raum 1, Raumname", "Raum 1, Größe");

            editor.fill("rooms.0.name", "Keller");
            editor.fill("rooms.0.size", "12");
            editor.page()
                    .waitForNavigation(
                            () -> editor.main().locator("button[value=save]").click());
            assertThat(editor.main().locator("[name='rooms.0.name']").inputValue())
                    .isEqualTo("Keller");
        }
    }

    @Test
    void tellsAdministratorsWhatIsWrongAndKeepsTheOthers() throws IOException {
        Portal portal = installation.start();

        write("contentTypes/wrong.yaml", """
                datasource: { workspace: wrong }
                model:
                  nodeType: ip:wrong
                  properties:
                    - { title: forgotten }
                """);
        Eventually.holds(
                "the mistake is noticed",
                WITHIN_SECONDS,
                () -> portal.as(Portal.ADMIN)
                        .get("desk/definitionen")
                        .text()
                        .contains("/infoportal/contentTypes/wrong.yaml"));

        assertThat(portal.as(Portal.ADMIN).get("desk").expect(200).text()).contains("wrong.yaml", "Zeile 5");
        assertThat(portal.as(Portal.EDITOR).get("desk").expect(200).text()).doesNotContain("wrong.yaml");
        portal.as(Portal.EDITOR).get("desk/definitionen").expect(404);
        portal.as(Portal.EDITOR).get("desk/faq").expect(200);
    }

    private void write(String file, String content) throws IOException {
        Path path = installation.lightModules().resolve("infoportal").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
