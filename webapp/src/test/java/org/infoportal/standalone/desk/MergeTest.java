package org.infoportal.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Form;
import org.infoportal.standalone.resource.LayeredResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {

    @TempDir
    static Path empty;

    private final Form form = new Definitions(
                    LayeredResources.of(empty, MergeTest.class.getClassLoader()), Clock.systemUTC())
            .findContentType("faq")
            .orElseThrow()
            .form();

    private final Map<String, Object> base = Map.of(
            "question",
            "Wann?",
            "answer",
            "<p>Morgen.</p>",
            "audiences",
            List.of("chair", "candidate"),
            "order",
            10L,
            "reviewOn",
            LocalDate.of(2027, 1, 1));

    @Test
    void takesOverWhatOnlyOneOfThemChanged() {
        Merge merge = merge(with("question", "Wann genau?"), typed("answer", "<p>Übermorgen.</p>"));

        assertThat(merge.outcome("question")).isEqualTo(Merge.Outcome.THEIRS);
        assertThat(merge.outcome("answer")).isEqualTo(Merge.Outcome.MINE);
        assertThat(merge.fields(Merge.Outcome.CONFLICT)).isEmpty();
        assertThat(merge.values())
                .containsEntry("question", "Wann genau?")
                .containsEntry("answer", "<p>Übermorgen.</p>");
    }

    @Test
    void leavesOpenWhatBothChanged() {
        Merge merge = merge(with("question", "Wann genau?"), typed("question", "Wann denn?"));

        assertThat(merge.fields(Merge.Outcome.CONFLICT)).containsExactly("question");
        assertThat(merge.values()).containsEntry("question", "Wann denn?");
    }

    @Test
    void seesNoDifferenceWhereBothWroteTheSame() {
        Merge merge = merge(with("question", "Wann genau?"), typed("question", " Wann genau? "));

        assertThat(merge.outcome("question")).isEqualTo(Merge.Outcome.SAME);
    }

    @Test
    void seesNoDifferenceBetweenWhatIsStoredAndHowAFormSendsIt() {
        Merge merge = merge(base, typed("order", "10"));

        assertThat(merge.fields(Merge.Outcome.SAME))
                .contains("question", "answer", "audiences", "order", "reviewOn", "slug");
        assertThat(Merge.isSame(form, base, typed("order", "10"))).isTrue();
        assertThat(Merge.isSame(form, base, typed("order", "11"))).isFalse();
    }

    @Test
    void countsAFieldThatWasEmptiedAsChanged() {
        Merge merge = merge(with("order", 20L), typed("order", ""));

        assertThat(merge.outcome("order")).isEqualTo(Merge.Outcome.CONFLICT);
    }

    @Test
    void leavesEveryDifferenceOpenIfNobodyKnowsWhatWasBefore() {
        Merge merge = Merge.of(form, Optional.empty(), with("question", "Wann genau?"), typed("order", "11"));

        assertThat(merge.fields(Merge.Outcome.CONFLICT)).containsExactly("question", "order");
    }

    private Merge merge(Map<String, ?> theirs, Map<String, ?> mine) {
        return Merge.of(form, Optional.of(base), theirs, mine);
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> changed = new HashMap<>(base);
        changed.put(field, value);
        return changed;
    }

    /** As a browser sends the form: texts, the choices in the order of the form, the address left empty. */
    private Map<String, Object> typed(String field, Object value) {
        Map<String, Object> typed = new HashMap<>(Map.of(
                "question", "Wann?",
                "answer", "<p>Morgen.</p>",
                "audiences", List.of("candidate", "chair"),
                "order", "10",
                "reviewOn", "2027-01-01",
                "slug", ""));
        typed.put(field, value);
        return typed;
    }
}
