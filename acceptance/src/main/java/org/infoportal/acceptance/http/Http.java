package org.infoportal.acceptance.http;

import java.net.http.HttpClient;
import java.time.Duration;

/** The plain HTTP client below every {@link Client}. */
public final class Http {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private Http() {}

    /** HTTP/1.1, and redirects are for the caller to follow. */
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }
}
