package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.infoportal.standalone.feature.FeaturePortal.ACCREDITOR;
import static org.infoportal.standalone.feature.FeaturePortal.EDITOR;

import java.util.List;
import java.util.stream.Stream;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.View;
import org.infoportal.unit.UnitImport;
import org.infoportal.unit.UnitPlan;
import org.infoportal.unit.UnitTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitImportFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private static final String TABLE = """
            Titel;Gehört zu;Ebene
            Land A;;Land
            Ort Mitte;Kreis X;Ortsverein
            Kreis X;Land A;Kreis
            Kreis Y;Land A;Unterbezirk
            Ort Mitte;Land A > Kreis Y;Ortsverein
            """;

    @AfterEach
    void removeAll() {
        for (ContentItem unit : List.copyOf(feature.portal().contents().all("unit", View.WORKING))) {
            feature.portal().desk().workflow().undoCreation(EDITOR, "unit", unit.id());
        }
    }

    @Test
    void bringsTheTreeAboveBeforeBelow() {
        UnitPlan plan = apply(TABLE);

        assertThat(plan.isPossible()).isTrue();
        assertThat(drawn())
                .containsExactly(
                        "Land A",
                        "Land A/Kreis X",
                        "Land A/Kreis X/Ort Mitte",
                        "Land A/Kreis Y",
                        "Land A/Kreis Y/Ort Mitte");
        assertThat(live())
                .hasSize(5)
                .allSatisfy(unit -> assertThat(unit.audiences()).containsExactly("public"));
    }

    @Test
    void changesNothingInAPreview() {
        UnitPlan plan = imports().plan(EDITOR, TABLE);

        assertThat(plan.count(UnitPlan.Change.NEW)).isEqualTo(5);
        assertThat(feature.portal().contents().all("unit", View.WORKING)).isEmpty();
    }

    @Test
    void doesNothingTheSecondTime() {
        apply(TABLE);

        assertThat(imports().plan(EDITOR, TABLE).count(UnitPlan.Change.SAME)).isEqualTo(5);
        apply(TABLE);
        assertThat(live()).hasSize(5);
    }

    @Test
    void movesAndRelevelsWhatIsThere() {
        apply(TABLE);
        String id = unit("Kreis Y").id();

        UnitPlan plan = apply("title,parent,level\nRegion Neu,Land A,region\nKreis Y,Region Neu,district\n");

        assertThat(plan.steps())
                .extracting(UnitPlan.Step::title, UnitPlan.Step::change)
                .containsExactly(tuple("Region Neu", UnitPlan.Change.NEW), tuple("Kreis Y", UnitPlan.Change.CHANGED));
        assertThat(unit("Kreis Y").id()).isEqualTo(id);
        assertThat(drawn()).contains("Land A/Region Neu/Kreis Y/Ort Mitte");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void readsWhatSpreadsheetsWrite(String separator) {
        String table = "\uFEFFTitle;Parent;Level\r\n\"Land A\";;state\r\n\r\n\"Ort \"\"Süd\"\"\";Land A;local\r\n";

        assertThat(apply(table.replace(";", separator)).problems()).isEmpty();
        assertThat(drawn()).containsExactly("Land A", "Land A/Ort \"Süd\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                     | 0 | infoportal.units.import.empty",
                "'Titel;Ebene'                                          | 0 | infoportal.units.import.empty",
                "'A;B\nLand;Land'                                       | 1 | infoportal.units.import.headings",
                "'Titel;Ebene\n;Land'                                   | 2 | infoportal.units.import.title",
                "'Titel;Ebene\nA;Reich'                                 | 2 | infoportal.units.import.level",
                "'Titel;Ebene\nA'                                       | 2 | infoportal.units.import.level",
                "'Titel;Ebene\nA;Land\nA;Land'                          | 3 | infoportal.units.import.duplicate",
                "'Titel;Ebene;Parent\nA;Land;B'                         | 2 | infoportal.units.import.parent",
                "'Titel;Ebene;Parent\nA;Land;A'                         | 2 | infoportal.units.import.loop",
                "'Titel;Ebene\n\"A;Land'                                | 0 | infoportal.units.import.unreadable",
            })
    void saysWhichLineIsWrong(String table, long line, String message) {
        UnitPlan plan = apply(table);

        assertThat(plan.isPossible()).isFalse();
        assertThat(plan.problems())
                .extracting(UnitPlan.Problem::line, UnitPlan.Problem::messageKey)
                .containsExactly(tuple(line, message));
        assertThat(feature.portal().contents().all("unit", View.WORKING)).isEmpty();
    }

    @Test
    void findsACircleThroughSeveralLines() {
        UnitPlan plan = apply("Titel;Gehört zu;Ebene\nA;C;Land\nB;A;Region\nC;B;Kreis\nD;C;Ortsverein\n");

        assertThat(plan.problems()).extracting(UnitPlan.Problem::line).containsExactly(2L, 3L, 4L);
        assertThat(feature.portal().contents().all("unit", View.WORKING)).isEmpty();
    }

    @Test
    void findsACircleThroughWhatIsThere() {
        apply(TABLE);

        UnitPlan plan = apply("Titel;Gehört zu;Ebene\nLand A;Kreis X;Land\n");

        assertThat(plan.problems())
                .extracting(UnitPlan.Problem::messageKey)
                .containsExactly("infoportal.units.import.loop");
        assertThat(drawn()).hasSize(5);
    }

    @Test
    void asksWhichOfSeveral() {
        apply(TABLE);

        UnitPlan plan = apply("Titel;Gehört zu;Ebene\nStraße;Ort Mitte;Ortsverein\n");

        assertThat(plan.problems())
                .extracting(UnitPlan.Problem::messageKey)
                .containsExactly("infoportal.units.import.ambiguous");
        assertThat(apply("Titel;Gehört zu;Ebene\nStraße;Kreis Y > Ort Mitte;Ortsverein\n")
                        .problems())
                .isEmpty();
        assertThat(drawn()).contains("Land A/Kreis Y/Ort Mitte/Straße");
    }

    @Test
    void takesEverythingBackWhenALineCannotBeSaved() {
        apply("Titel;Ebene\nLand A;Land\n");

        // a character that only the form refuses
        UnitPlan plan = apply("Titel;Gehört zu;Ebene\nKreis Neu;Land A;Kreis\nKreis \uFFFFKaputt;Land A;Kreis\n");

        assertThat(plan.isPossible()).isFalse();
        assertThat(drawn()).containsExactly("Land A");
    }

    @Test
    void isForEditorsOnly() {
        for (Viewer stranger : List.of(Viewer.GUEST, ACCREDITOR, FeaturePortal.memberIn("candidate"))) {
            assertThatThrownBy(() -> imports().plan(stranger, TABLE)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> imports().apply(stranger, TABLE, true)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> feature.portal().unitTree().read(stranger)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void takesTwoThousandLines() {
        StringBuilder table = new StringBuilder("Titel;Gehört zu;Ebene\nLand A;;Land\n");
        for (int i = 1; i < 2000; i++) {
            table.append("Ort ").append(i).append(";Land A;Ortsverein\n");
        }

        assertThat(imports().plan(EDITOR, table.toString()).steps()).hasSize(2000);
        table.append("Zu viel;Land A;Ortsverein\n");
        assertThat(imports().plan(EDITOR, table.toString()).problems())
                .extracting(UnitPlan.Problem::messageKey)
                .containsExactly("infoportal.units.import.long");
    }

    private static UnitImport imports() {
        return feature.portal().unitImport();
    }

    private static UnitPlan apply(String table) {
        return imports().apply(EDITOR, table, true);
    }

    private static List<ContentItem> live() {
        return List.copyOf(feature.portal().contents().all("unit", View.LIVE));
    }

    private static ContentItem unit(String title) {
        return live().stream()
                .filter(unit -> unit.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** Every unit with its path from the top. */
    private static List<String> drawn() {
        return feature.portal().unitTree().read(EDITOR).stream()
                .flatMap(branch -> paths("", branch).stream())
                .toList();
    }

    private static List<String> paths(String above, UnitTree.Branch branch) {
        String path = above + branch.unit().title();
        return Stream.concat(
                        Stream.of(path), branch.below().stream().flatMap(below -> paths(path + "/", below).stream()))
                .toList();
    }
}
