package org.infoportal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.infoportal.access.Viewer;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Form;
import org.infoportal.error.FieldError;
import org.infoportal.testing.FolderResources;
import org.infoportal.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompositeCheckTest {

    private static final String FORM = """
            form:
              properties:
                - name: address
                  $type: compositeField
                  itemProvider: { $type: jcrChildNodeProvider }
                  properties:
                    - { name: street, $type: textField, required: true }
                    - { name: city, $type: textField }
                - name: overrides
                  $type: jcrMultiField
                  maxItems: 2
                  field:
                    $type: compositeField
                    properties:
                      - { name: law, $type: textField, required: true }
                      - { name: days, $type: textField, type: java.lang.Long }
                - { name: price, $type: textField, type: java.math.BigDecimal, validators: [ { name: r, $type: rangeValidator, min: 0, max: 99.5 } ] }
                - { name: day, $type: dateField, validators: [ { name: r, $type: rangeValidator, min: '2027-01-01' } ] }
                - { name: days, $type: jcrMultiValueField, minItems: 2, field: { $type: dateField } }
                - { name: zone, $type: hiddenField, defaultValue: Europe/Berlin }
                - { name: number, $type: textField, readOnly: true, required: true }
                - { name: remark, $type: staticField, value: some.key }
            """;

    private final FormChecker checker =
            new FormChecker((field, viewer) -> field.options().fixed());

    @TempDir
    Path folder;

    private Form form;

    @BeforeEach
    void readForm() throws Exception {
        Files.createDirectories(folder.resolve("infoportal/forms"));
        Files.writeString(folder.resolve("infoportal/forms/test.yaml"), FORM);
        form = new Definitions(new FolderResources(folder), new MovableClock()).getForm("test");
    }

    @Test
    void takesFieldsThatBelongTogether() {
        assertThat(check(Map.of("address", Map.of("street", " Weg 1 ", "city", "")))
                        .values())
                .containsEntry("address", Map.of("street", "Weg 1"));
    }

    @Test
    void takesACompositeInWhichNothingWasTypedAsNone() {
        Checked checked = check(Map.of("address", Map.of("street", "", "city", " ")));

        assertThat(checked.errors()).isEmpty();
        assertThat(checked.values()).doesNotContainKey("address");
    }

    @Test
    void namesTheFieldInsideTheEntry() {
        Checked checked = check(Map.of(
                "overrides", List.of(Map.of("law", "", "days", ""), Map.of("law", "", "days", "zwölf", "other", "x"))));

        assertThat(checked.errors())
                .containsExactly(
                        FieldError.of("overrides.1.law", "infoportal.field.required.error"),
                        FieldError.of("overrides.1.days", "infoportal.field.number.error"),
                        FieldError.of("overrides.1.other", "infoportal.field.unknown.error"));
    }

    @Test
    void takesNoMoreEntriesThanAllowed() {
        Map<String, String> entry = Map.of("law", "G");

        assertThat(check(Map.of("overrides", List.of(entry, entry, entry))).errors())
                .containsExactly(FieldError.of("overrides", "infoportal.field.count.error", 2));
    }

    @Test
    void refusesWhatIsNoComposite() {
        assertThat(check(Map.of("address", "Weg 1", "overrides", List.of("x"))).errors())
                .extracting(FieldError::field)
                .containsExactly("address", "overrides");
    }

    @Test
    void takesDecimalsAsBothKeyboardsWriteThem() {
        assertThat(check(Map.of("price", "12,50")).values()).containsEntry("price", new BigDecimal("12.5"));
        assertThat(check(Map.of("price", 12.5)).values()).containsEntry("price", new BigDecimal("12.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99,6", "-1"})
    void boundsNumbers(String price) {
        assertThat(check(Map.of("price", price)).errors())
                .containsExactly(FieldError.of("price", "infoportal.field.range.error", "0", "99.5"));
    }

    @Test
    void boundsDays() {
        assertThat(check(Map.of("day", "2027-01-01")).errors()).isEmpty();
        assertThat(check(Map.of("day", "2026-12-31")).errors())
                .extracting(FieldError::field)
                .containsExactly("day");
    }

    @Test
    void asksForEnoughValues() {
        assertThat(check(Map.of("days", List.of("2027-01-01"))).errors())
                .containsExactly(FieldError.of("days", "infoportal.field.few.error", 2));
    }

    @Test
    void fillsInWhatNobodyTypes() {
        assertThat(check(Map.of()).values()).containsEntry("zone", "Europe/Berlin");
    }

    @Test
    void leavesReadOnlyFieldsAlone() {
        Checked checked = check(Map.of("number", "4711", "remark", "x"));

        assertThat(checked.errors()).isEmpty();
        assertThat(checked.values()).doesNotContainKeys("number", "remark");
    }

    private Checked check(Map<String, ?> input) {
        return checker.check(form, input, Viewer.GUEST);
    }
}
