package org.infoportal.magnolia.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormRequestTest {

    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    private String body() throws IOException {
        when(request.getContentType()).thenReturn("application/x-www-form-urlencoded; charset=UTF-8");
        when(request.getParameterMap()).thenReturn(parameters);
        HttpServletRequest form = FormRequest.of(request);
        byte[] bytes = form.getInputStream().readAllBytes();
        assertThat(form.getContentLength()).isEqualTo(bytes.length);
        return new String(bytes);
    }

    @Test
    void leavesOtherRequestsAlone() {
        when(request.getContentType()).thenReturn("application/json");
        assertThat(FormRequest.of(request)).isSameAs(request);

        when(request.getContentType()).thenReturn(null);
        assertThat(FormRequest.of(request)).isSameAs(request);
    }

    @Test
    void givesTheFormBack() throws IOException {
        parameters.put("firstName", new String[] {"Jürgen & Söhne"});
        parameters.put("empty", new String[] {""});

        assertThat(body()).isEqualTo("firstName=J%C3%BCrgen+%26+S%C3%B6hne&empty=");
    }

    @Test
    void keepsSeveralValuesInOrder() throws IOException {
        parameters.put("audiences", new String[] {"chair", "candidate"});

        assertThat(body()).isEqualTo("audiences=chair&audiences=candidate");
    }

    @Test
    void leavesOutWhatStoodInTheAddress() throws IOException {
        when(request.getQueryString()).thenReturn("q=eins&ort=K%C3%B6ln&leer");
        parameters.put("q", new String[] {"eins", "zwei"});
        parameters.put("ort", new String[] {"Köln"});
        parameters.put("leer", new String[] {""});

        assertThat(body()).isEqualTo("q=zwei");
    }

    @Test
    void readsAnAddressThatIsNotEncodedRight() throws IOException {
        when(request.getQueryString()).thenReturn("%zz=1");
        parameters.put("token", new String[] {"abc"});

        assertThat(body()).isEqualTo("token=abc");
    }
}
