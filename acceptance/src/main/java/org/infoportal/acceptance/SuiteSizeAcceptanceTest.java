package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Fails when tests get lost, for instance by a class name that no pattern includes. */
class SuiteSizeAcceptanceTest {

    private static final long AT_LEAST = 120;

    @Test
    void isComplete() {
        assertThat(SuiteSize.methods()).isGreaterThanOrEqualTo(AT_LEAST);
    }
}
