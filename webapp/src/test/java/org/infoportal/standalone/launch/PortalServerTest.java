package org.infoportal.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalServerTest {

    private static final String HERE = "127.0.0.1";

    @TempDir
    Path folder;

    private PortalServer server;

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void givesEveryPathToThePortal() throws Exception {
        start("http://portal.example.org/", null);
        assertThat(get("/").body()).startsWith("path=/ ");
        assertThat(get("/a/b.css?x=1").body()).startsWith("path=/a/b.css ");
    }

    @Test
    void guardsTheSessionCookie() throws Exception {
        start("https://portal.example.org/", null);
        assertThat(get("/session").headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("infoportal=")
                .contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/");
    }

    @Test
    void setsAPlainCookieWithoutHttps() throws Exception {
        start("http://127.0.0.1/", null);
        assertThat(get("/session").headers().firstValue("Set-Cookie").orElseThrow())
                .doesNotContain("Secure");
    }

    @Test
    void saysNothingAboutItself() throws Exception {
        start("http://portal.example.org/", null);
        HttpResponse<String> failure = get("/fail");
        assertThat(failure.statusCode()).isEqualTo(500);
        assertThat(failure.body()).doesNotContain("Tomcat", "Exception", "org.infoportal", "secret");
        assertThat(failure.headers().firstValue("Server")).isEmpty();
        assertThat(get("/%2e%2e%2f").body()).doesNotContain("Tomcat");
    }

    @Test
    void compressesText() throws Exception {
        start("http://portal.example.org/", null);
        HttpResponse<String> answer = send(request("/long").header("Accept-Encoding", "gzip"));
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Vary").orElse("")).containsIgnoringCase("accept-encoding");
    }

    @Test
    void believesForwardedAddressesOfTrustedProxiesOnly() throws Exception {
        start("http://portal.example.org/", null);
        assertThat(send(request("/").header("X-Forwarded-For", "203.0.113.7")).body())
                .contains("from=127.0.0.1");
        close();
        start("http://portal.example.org/", Pattern.compile("127\\.0\\.0\\.\\d+"));
        assertThat(send(request("/").header("X-Forwarded-For", "203.0.113.7").header("X-Forwarded-Proto", "https"))
                        .body())
                .contains("from=203.0.113.7", "secure=true");
    }

    @Test
    void tellsThatThePortIsTaken() {
        start("http://portal.example.org/", null);
        assertThatThrownBy(() -> PortalServer.bind(HERE, server.port(), folder))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("in use");
    }

    @Test
    void closesWithoutEverHavingStarted() {
        server = PortalServer.bind(HERE, 0, folder);
    }

    private void start(String baseUrl, Pattern proxy) {
        server = PortalServer.bind(HERE, 0, folder);
        server.start(new Echo(), URI.create(baseUrl), Optional.ofNullable(proxy));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + HERE + ":" + server.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static final class Echo extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            response.setContentType("text/plain;charset=utf-8");
            switch (request.getRequestURI()) {
                case "/session" -> request.getSession();
                case "/fail" -> throw new ServletException("secret");
                case "/long" -> response.getWriter().print("x".repeat(5000));
                default ->
                    response.getWriter()
                            .print("path=" + request.getRequestURI() + " from=" + request.getRemoteAddr() + " secure="
                                    + request.isSecure());
            }
        }
    }
}
