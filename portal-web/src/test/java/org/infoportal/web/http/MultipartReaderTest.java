package org.infoportal.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MultipartReaderTest {

    private static final String BODY = """
            --grenze\r
            Content-Disposition: form-data; name="text"\r
            \r
            Grüße\r
            aus Köln\r
            --grenze\r
            Content-Disposition: form-data; name="file"; filename="a;name=x.csv"\r
            Content-Type: text/csv\r
            \r
            a;b\r
            \r
            --grenze--\r
            """;

    private final MultipartReader reader = new MultipartReader();

    @Test
    void readsTextAndFiles() throws IOException {
        MultipartForm form = read(BODY, "grenze");

        assertThat(form.text("text")).isEqualTo("Grüße\naus Köln");
        assertThat(form.file("file"))
                .hasValueSatisfying(content ->
                        assertThat(content).asString(StandardCharsets.UTF_8).isEqualTo("a;b\r\n"));
        assertThat(form.text("x.csv")).isEmpty();
    }

    @Test
    void takesAnEmptyFileForNone() throws IOException {
        MultipartForm form = read(BODY.replace("a;b\r\n\r\n--", "\r\n--"), "grenze");

        assertThat(form.file("file")).isEmpty();
        assertThat(form.file("other")).isEmpty();
    }

    @Test
    void refusesABodyThatIsCutOff() {
        assertThatThrownBy(() -> read(BODY.substring(0, 150), "grenze")).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> read("", "grenze")).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> read(BODY, "andere")).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> read(BODY, "")).isInstanceOf(BadRequestException.class);
    }

    @Test
    void refusesMorePartsThanAnyFormHas() {
        String part = "--grenze\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n";

        assertThatThrownBy(() -> read(part.repeat(101) + "--grenze--\r\n", "grenze"))
                .isInstanceOf(BadRequestException.class);
    }

    private MultipartForm read(String body, String boundary) throws IOException {
        return reader.readFrom(
                MultipartForm.class,
                MultipartForm.class,
                new Annotation[0],
                new MediaType("multipart", "form-data", Map.of("boundary", boundary)),
                new MultivaluedHashMap<>(),
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
