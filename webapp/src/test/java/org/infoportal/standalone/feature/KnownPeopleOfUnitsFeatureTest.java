package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.Portal;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.candidate.ImportState;
import org.infoportal.candidate.Imports;
import org.infoportal.candidate.KnownList;
import org.infoportal.candidate.ListPreview;
import org.infoportal.content.ContentItem;
import org.infoportal.csv.LineError;
import org.infoportal.error.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever is responsible for certain units has to do with no other known people. */
class KnownPeopleOfUnitsFeatureTest {

    @RegisterExtension
    final FreshFeaturePortal fresh = new FreshFeaturePortal();

    private FeaturePortal feature;
    private Portal portal;
    private Lists lists;
    private Viewer scoped;

    @BeforeEach
    void makeUnits() {
        feature = fresh.portal();
        portal = feature.portal();
        lists = new Lists(portal.candidates());
        ContentItem north = unit("Kreis Nord", Optional.empty());
        unit("Ort Nordhausen", Optional.of(north));
        unit("Kreis Sued", Optional.empty());
        scoped = new Viewer(
                Optional.of("id-nord"),
                "nord",
                "",
                "none",
                false,
                List.of(),
                Set.of(Roles.ACCREDITOR),
                Set.of(north.id()));
    }

    @Test
    void seesOnlyPeopleOfHerUnitsAndBelow() {
        takeAll();

        assertThat(portal.candidates().list().list(scoped, ""))
                .extracting(row -> row.person().firstName())
                .containsExactlyInAnyOrder("Nora", "Norbert");
        assertThat(portal.candidates()
                        .list()
                        .get(scoped, id("Norbert"))
                        .person()
                        .firstName())
                .isEqualTo("Norbert");
        for (String other : List.of("Susi", "Ohne")) {
            String id = id(other);
            assertThatThrownBy(() -> portal.candidates().list().get(scoped, id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> portal.candidates().list().remove(scoped, id))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> portal.candidates().invitations().invite(scoped, id))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(portal.candidates().invitations().progress(scoped).uninvited())
                .isEqualTo(2);
    }

    @Test
    void takesOverOnlyPeopleOfHerUnits() {
        takeAll();
        Imports imports = portal.candidates().imports();
        String id = imports.upload(
                scoped,
                Lists.HEADER
                        + "Neu;Nord;neu@example.org;;Ort Nordhausen;\n"
                        + "Neu;Sued;sued@example.org;;Kreis Sued;\n"
                        + "Neu;Ohne;nirgends@example.org;;;\n"
                        // on the list of somebody else already
                        + "Susi;Sued;susi@example.org;chair;Kreis Nord;\n");

        ListPreview preview = imports.preview(scoped, id);
        assertThat(preview.errors()).extracting(LineError::line).containsExactly(3L, 4L, 5L);
        assertThat(preview.errors())
                .allSatisfy(
                        error -> assertThat(error.error().messageKey()).isEqualTo("infoportal.candidates.line.scope"));

        imports.start(scoped, id, true, false);
        Await.until("the import is done", () -> imports.get(scoped, id).state() == ImportState.DONE);

        assertThat(names()).containsExactlyInAnyOrder("Nora", "Norbert", "Susi", "Ohne", "Neu");
        assertThat(portal.candidates().people().find("sued@example.org")).isEmpty();
        assertThat(portal.candidates()
                        .people()
                        .find("susi@example.org")
                        .orElseThrow()
                        .person()
                        .unit())
                .isEqualTo("Kreis Sued");
    }

    @Test
    void takesNobodyOverWhoseApplicationSomebodyElseDecidesOn() {
        feature.registerAndConfirm("fremd@example.org");
        Imports imports = portal.candidates().imports();

        String id = imports.upload(scoped, Lists.HEADER + "Mara;Muster;fremd@example.org;;Kreis Nord;\n");

        assertThat(imports.preview(scoped, id).errors()).hasSize(1);
        assertThat(imports.preview(scoped, id).rows()).isEmpty();
    }

    @Test
    void invitesOnlyPeopleOfHerUnits() {
        takeAll();

        portal.candidates().invitations().inviteAll(scoped, false);

        Await.until(
                "all are invited",
                () -> !portal.candidates().invitations().progress(scoped).running());
        assertThat(feature.records().queuedMails("nora@example.org", "invitation"))
                .hasSize(1);
        assertThat(feature.records().queuedMails("norbert@example.org", "invitation"))
                .hasSize(1);
        assertThat(feature.records().queuedMails("susi@example.org", "invitation"))
                .isEmpty();
        assertThat(feature.records().queuedMails("ohne@example.org", "invitation"))
                .isEmpty();
    }

    @Test
    void removesOnlyPeopleOfHerUnits() {
        takeAll();

        portal.candidates().list().removeAll(scoped);

        assertThat(names()).containsExactlyInAnyOrder("Susi", "Ohne");
    }

    private void takeAll() {
        feature.clock().advance(Duration.ofDays(1));
        lists.take("Nora;Nord;nora@example.org;;Kreis Nord;\n"
                + "Norbert;Nord;norbert@example.org;;Ort Nordhausen;\n"
                + "Susi;Sued;susi@example.org;;Kreis Sued;\n"
                + "Ohne;Ort;ohne@example.org;;;\n");
    }

    private List<String> names() {
        return portal.candidates().list().list(FeaturePortal.ACCREDITOR, "").stream()
                .map(row -> row.person().firstName())
                .toList();
    }

    private String id(String firstName) {
        return portal.candidates().list().list(FeaturePortal.ACCREDITOR, firstName).stream()
                .map(KnownList.Row::id)
                .findFirst()
                .orElseThrow();
    }

    private ContentItem unit(String title, Optional<ContentItem> above) {
        Map<String, Object> fields = above.<Map<String, Object>>map(
                        unit -> Map.of("title", title, "level", "district", "parent", unit.id()))
                .orElse(Map.of("title", title, "level", "district"));
        return feature.publish(portal.editing().create(FeaturePortal.EDITOR, "unit", fields));
    }
}
