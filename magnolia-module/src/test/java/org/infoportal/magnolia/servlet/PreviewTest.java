package org.infoportal.magnolia.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewTest {

    @ParameterizedTest
    @CsvSource({"GET, /faq", "HEAD, /konto", "POST, /verwaltung/gliederungen/vorschau"})
    void servesWhatEditorsDo(String method, String path) {
        assertThat(Preview.serves(request(method, path))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /registrieren",
        "POST, /api/v1/session",
        "DELETE, /api/v1/session",
        "DELETE, /verwaltung/gliederungen/import",
        "POST, /verwaltung/gliederungen/import/mehr"
    })
    void servesNothingThatMembersDo(String method, String path) {
        assertThat(Preview.serves(request(method, path))).isFalse();
    }

    @Test
    void servesNothingSentToTheMountItself() {
        assertThat(Preview.serves(request("POST", null))).isFalse();
    }

    private static HttpServletRequest request(String method, String path) {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getMethod()).thenReturn(method);
        when(request.getPathInfo()).thenReturn(path);
        return request;
    }
}
