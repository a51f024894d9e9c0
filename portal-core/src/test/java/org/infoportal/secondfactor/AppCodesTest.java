package org.infoportal.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppCodesTest {

    /** The secret of RFC 6238's test vectors. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final AppCodes codes = new AppCodes();

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void knowsTheCodesOfTheStandard(long second, String code) {
        assertThat(codes.step(SECRET, code, Instant.ofEpochSecond(second), 0)).hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"-61, false", "-30, true", "-1, true", "30, true", "61, false"})
    void allowsAClockToBeHalfAMinuteOff(long off, boolean accepted) {
        Instant now =
                Instant.ofEpochSecond(1_111_111_109L - 1_111_111_109L % 30).plusSeconds(off);

        assertThat(codes.step(SECRET, "081804", now, 0).isPresent()).isEqualTo(accepted);
    }

    @Test
    void takesNoCodeTwiceAndNoneBeforeTheLast() {
        Instant now = Instant.ofEpochSecond(59);

        assertThat(codes.step(SECRET, "287082", now, 1)).isEmpty();
        assertThat(codes.step(SECRET, "287082", now, 2)).isEmpty();
        assertThat(codes.step(SECRET, "287082", now, 0)).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"''", "28708", "2870820", "abcdef"})
    void takesNothingThatIsNoCode(String code) {
        assertThat(codes.step(SECRET, code, Instant.ofEpochSecond(59), 0)).isEmpty();
    }

    @Test
    void makesASecretOfItsOwnForEverybody() {
        assertThat(codes.newSecret()).hasSize(20).isNotEqualTo(codes.newSecret());
    }
}
