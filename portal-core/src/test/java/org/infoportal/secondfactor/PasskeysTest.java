package org.infoportal.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasskeysTest {

    @ParameterizedTest
    @CsvSource({
        "https://portal.example.org/, true",
        "https://portal.example.org:8443/wahl/, true",
        "http://localhost:8080/, true",
        "http://portal.localhost/, true",
        "http://portal.example.org/, false",
        "http://127.0.0.1:8080/, false",
        "https://192.0.2.7/, false",
        "https://[2001:db8::1]/, false",
    })
    void areMadeWhereBrowsersMakeThem(URI baseUrl, boolean usable) {
        assertThat(new Passkeys(baseUrl, null).areUsable()).isEqualTo(usable);
    }
}
