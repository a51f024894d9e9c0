package org.infoportal.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodesTest {

    @Test
    void areTenDifferentOnes() {
        List<String> codes = new RecoveryCodes().create();

        assertThat(new HashSet<>(codes))
                .hasSize(10)
                .allMatch(code -> code.matches("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCD-EFGH-2345-6789", "abcd efgh 2345 6789", " abcdefgh23456789\n", "ABCD–EFGH–2345–6789"})
    void countHoweverTheyAreTyped(String typed) {
        assertThat(RecoveryCodes.isCode(typed)).isTrue();
        assertThat(RecoveryCodes.hash("a", typed)).isEqualTo(RecoveryCodes.hash("a", "ABCDEFGH23456789"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "ABCD-EFGH-2345-678", "ABCD-EFGH-2345-67890", "ABCD-EFGH-2345-678O"})
    void areNothingElse(String typed) {
        assertThat(RecoveryCodes.isCode(typed)).isFalse();
    }

    @Test
    void haveAnotherHashForEveryAccount() {
        assertThat(RecoveryCodes.hash("a", "ABCDEFGH23456789"))
                .isNotEqualTo(RecoveryCodes.hash("b", "ABCDEFGH23456789"));
    }
}
