package org.infoportal.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppSecretTest {

    /** The test vectors of RFC 4648. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void isWrittenInBase32(String bytes, String text) {
        assertThat(secret(bytes).base32()).isEqualTo(text);
    }

    @Test
    void standsInGroupsToBeTyped() {
        assertThat(secret("foobar").grouped()).isEqualTo("MZXW 6YTB OI");
        assertThat(secret("fooba").grouped()).isEqualTo("MZXW 6YTB");
    }

    @Test
    void tellsTheAppWhoseItIs() {
        assertThat(secret("foobar").address("Info & Portal", "mara"))
                .isEqualTo("otpauth://totp/Info%20%26%20Portal:mara?secret=MZXW6YTBOI&issuer=Info%20%26%20Portal");
    }

    @Test
    void isInNoLog() {
        assertThat(secret("foobar")).hasToString("AppSecret");
    }

    private static AppSecret secret(String text) {
        return new AppSecret(text.getBytes(StandardCharsets.US_ASCII));
    }
}
