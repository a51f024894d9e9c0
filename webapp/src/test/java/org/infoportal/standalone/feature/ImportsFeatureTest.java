package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.candidate.Candidates;
import org.infoportal.candidate.ImportState;
import org.infoportal.candidate.Imports;
import org.infoportal.candidate.ListImport;
import org.infoportal.candidate.ListPreview;
import org.infoportal.candidate.Standing;
import org.infoportal.content.ContentItem;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportsFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private static final Viewer COLLEAGUE =
            new Viewer(Optional.of("id-kollegin"), "kollegin", "K", "none", false, List.of(), Set.of(Roles.ACCREDITOR));

    private final Candidates candidates = feature.portal().candidates();
    private final Imports imports = candidates.imports();
    private final Lists lists = new Lists(candidates);

    @BeforeEach
    void startWithAnEmptyList() {
        candidates.list().removeAll(FeaturePortal.ACCREDITOR);
        feature.clock().advance(Duration.ofDays(2));
    }

    @Test
    void storesNothingBeforeItIsStarted() {
        String id = lists.upload("Mara;Muster;mara@example.org;;;\n");

        assertThat(candidates.people().all()).isEmpty();
        assertThat(imports.preview(FeaturePortal.ACCREDITOR, id).changes())
                .isEqualTo(Map.of(ListPreview.Change.NEW, 1L));
        assertThat(feature.records().ofType("ip:candidate")).isEmpty();
    }

    @Test
    void takesAListOver() {
        ContentItem unit = feature.publish(feature.portal()
                .editing()
                .create(FeaturePortal.EDITOR, "unit", Map.of("title", "Kreis Übersee", "level", "district")));

        ListImport done = lists.take("Mara;Muster;Mara@Example.org;Kandidatin|chair;kreis übersee;31.12.2035\n"
                + "Nora;Neu;nora@example.org;;;\n");

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.total()).isEqualTo(2);
        assertThat(candidates.people().all()).hasSize(2);
        assertThat(lists.person("MARA@example.org")).satisfies(known -> {
            assertThat(known.person().audiences()).containsExactly("candidate", "chair");
            assertThat(known.person().unitId()).contains(unit.id());
            assertThat(known.person().validUntil())
                    .hasValueSatisfying(day -> assertThat(day).hasToString("2035-12-31"));
            assertThat(known.importedBy()).isEqualTo("freischaltung");
            assertThat(known.since()).isEqualTo(feature.clock().instant());
        });
        assertThat(feature.records().ofType("ip:auditEntry"))
                .filteredOn(entry -> entry.get("subject").equals(done.id()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.get("action")).isEqualTo("candidates.imported");
                    assertThat(entry.get("actor")).isEqualTo("freischaltung");
                });
    }

    @Test
    void keepsTheFileNoLongerThanNeeded() {
        ListImport done = lists.take("Mara;Muster;mara@example.org;;;\n");

        assertThat(feature.records().ofType("ip:candidateImport"))
                .filteredOn(record -> record.get("name").equals(done.id()))
                .singleElement()
                .satisfies(record -> assertThat(record).doesNotContainKey("text"));
    }

    @Test
    void tellsNewChangedAndUnchanged() {
        lists.take("Mara;Muster;mara@example.org;;;\nNora;Neu;nora@example.org;;;\n");

        String id = lists.upload(
                "Mara;Muster;mara@example.org;;;\nNora;Anders;nora@example.org;;;\nOle;Ohm;ole@example.org;;;\n");
        assertThat(imports.preview(FeaturePortal.ACCREDITOR, id).changes())
                .isEqualTo(Map.of(
                        ListPreview.Change.UNCHANGED, 1L, ListPreview.Change.CHANGED, 1L, ListPreview.Change.NEW, 1L));

        lists.start(id);
        Await.until("the import is done", () -> lists.get(id).settled());

        assertThat(lists.get(id).unchanged()).isEqualTo(1);
        assertThat(lists.get(id).total()).isEqualTo(2);
        assertThat(candidates.people().all()).hasSize(3);
        assertThat(lists.person("nora@example.org").person().lastName()).isEqualTo("Anders");
        Await.until(
                "what was replaced is gone", () -> feature.records().people().size() == 3);
    }

    @Test
    void showsWhoIsThereAlready() {
        feature.register("unbestaetigt@example.org");
        feature.registerAndConfirm("wartet@example.org");
        feature.registerAndConfirm("anders@example.org");

        String id = lists.upload("Mara;Muster;unbestaetigt@example.org;;;\nMara;Muster;wartet@example.org;;;\n"
                + "Maria;Muster;anders@example.org;;;\nMara;Muster;niemand@example.org;;;\n");

        assertThat(imports.preview(FeaturePortal.ACCREDITOR, id).rows())
                .extracting(ListPreview.Row::standing)
                .containsExactly(Standing.REGISTERED, Standing.WAITING, Standing.NAME_DIFFERS, Standing.ABSENT);
    }

    @Test
    void leavesLinesWithErrorsOutOnlyIfAskedTo() {
        String id = lists.upload("Mara;Muster;mara@example.org;;;\n;Ohne;ohne@example.org;;;\n");

        InvalidException refused = catchThrowableOfType(InvalidException.class, () -> lists.start(id));
        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("onlyGood");
        assertThat(lists.get(id).state()).isEqualTo(ImportState.WAITING);

        imports.start(FeaturePortal.ACCREDITOR, id, true, false);
        Await.until("the import is done", () -> lists.get(id).settled());

        assertThat(candidates.people().all()).hasSize(1);
        assertThat(lists.get(id).leftOut()).isEqualTo(1);
    }

    @Test
    void showsAnUploadToItsOwnerOnlyAndForAnHour() {
        String id = lists.upload("Mara;Muster;mara@example.org;;;\n");

        assertThatThrownBy(() -> imports.get(COLLEAGUE, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> imports.preview(COLLEAGUE, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> imports.start(COLLEAGUE, id, false, false)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> imports.discard(COLLEAGUE, id)).isInstanceOf(NotFoundException.class);

        feature.clock().advance(Duration.ofHours(1).plusSeconds(1));
        assertThatThrownBy(() -> imports.get(FeaturePortal.ACCREDITOR, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lists.start(id)).isInstanceOf(NotFoundException.class);

        lists.take("Nora;Neu;nora@example.org;;;\n");
        Await.until(
                "it is gone from the repository too",
                () -> feature.records().ofType("ip:candidateImport").stream()
                        .noneMatch(record -> record.get("name").equals(id)));
    }

    @Test
    void isNothingForStrangers() {
        for (Viewer stranger : List.of(Viewer.GUEST, FeaturePortal.EDITOR, FeaturePortal.memberIn("staff"))) {
            assertThatThrownBy(() -> imports.upload(stranger, "x")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> imports.done(stranger)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> candidates.list().list(stranger, "")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> candidates.list().removeAll(stranger)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> candidates.invitations().inviteAll(stranger, false))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> candidates.invitations().progress(stranger))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        byte[] large = new byte[Imports.MAX_BYTES + 1];

        InvalidException refused =
                catchThrowableOfType(InvalidException.class, () -> imports.upload(FeaturePortal.ACCREDITOR, large));

        assertThat(refused.errors())
                .extracting(FieldError::messageKey)
                .containsExactly("infoportal.candidates.file.large");
    }

    @Test
    void discardsAnUpload() {
        String id = lists.upload("Mara;Muster;mara@example.org;;;\n");

        imports.discard(FeaturePortal.ACCREDITOR, id);

        assertThatThrownBy(() -> lists.get(id)).isInstanceOf(NotFoundException.class);
        assertThat(feature.records().holding("infoportal", "mara@example.org")).isEmpty();
    }

    @Test
    void takesPeopleOffTheList() {
        lists.take("Mara;Muster;mara@example.org;;;\nNora;Neu;nora@example.org;;;\n");

        candidates
                .list()
                .remove(
                        FeaturePortal.ACCREDITOR,
                        lists.person("mara@example.org").id());
        assertThat(candidates.people().find("mara@example.org")).isEmpty();
        assertThat(feature.records().holding("infoportal", "mara@example.org")).isEmpty();

        candidates.list().removeAll(FeaturePortal.ACCREDITOR);
        assertThat(candidates.people().all()).isEmpty();
        Await.until(
                "nobody is left in the repository",
                () -> feature.records().ofType("ip:candidate").isEmpty());
    }

    @Test
    void findsByNameAddressAndUnit() {
        lists.take("Jörg;Größe;j@example.org;;;\nNora;Neu;nora@example.org;;;\n");

        assertThat(candidates.list().list(FeaturePortal.ACCREDITOR, "groesse jö"))
                .hasSize(1);
        assertThat(candidates.list().list(FeaturePortal.ACCREDITOR, "NORA@example"))
                .hasSize(1);
        assertThat(candidates.list().list(FeaturePortal.ACCREDITOR, "nora groesse"))
                .isEmpty();
        assertThat(candidates.list().list(FeaturePortal.ACCREDITOR, ""))
                .extracting(row -> row.person().lastName())
                .containsExactly("Größe", "Neu");
    }

    @Test
    @Timeout(60)
    void takesTenThousandLinesInTime() {
        String lines = IntStream.range(0, 10_000)
                .mapToObj(n ->
                        "Vorname" + n + ";Nachname" + n + ";person" + n + "@example.org;Kandidatin|staff;;31.12.2035\n")
                .collect(Collectors.joining());
        String id = lists.upload(lines);

        lists.start(id);
        // others get their turn all the while
        feature.register("waehrenddessen@example.org");
        Await.until("it is done", Duration.ofSeconds(50), () -> lists.get(id).settled());

        assertThat(candidates.people().all()).hasSize(10_000);
        assertThat(lists.person("person9999@example.org").person().firstName()).isEqualTo("Vorname9999");
    }
}
