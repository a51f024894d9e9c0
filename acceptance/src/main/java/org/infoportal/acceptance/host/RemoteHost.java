package org.infoportal.acceptance.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.opentest4j.TestAbortedException;

/**
 * A portal that somebody else has started with demo content. Tests that must stop or kill the portal are skipped. Its
 * mails are read from the folder that the system property {@code infoportal.mail} names.
 */
final class RemoteHost implements PortalHost {

    static final String BASE_PROPERTY = "infoportal.base";

    private final URI baseUri;

    private RemoteHost(URI baseUri) {
        this.baseUri = baseUri;
    }

    static RemoteHost at(String base) {
        return new RemoteHost(URI.create(base.endsWith("/") ? base : base + "/"));
    }

    @Override
    public String name() {
        return "remote " + baseUri;
    }

    @Override
    public void start(HostOptions options) {
        HttpRequest ready =
                HttpRequest.newBuilder(baseUri.resolve("health/ready")).build();
        try {
            int status = HttpClient.newHttpClient()
                    .send(ready, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException(ready.uri() + " answers " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(ready.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        throw new TestAbortedException("A running portal is not ours to stop");
    }

    @Override
    public void kill() {
        throw new TestAbortedException("A running portal is not ours to kill");
    }

    @Override
    public URI baseUri() {
        return baseUri;
    }

    @Override
    public void close() {
        // It was running before us and goes on.
    }
}
