package org.infoportal.acceptance.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.infoportal.acceptance.desk.DeskEditors;
import org.infoportal.acceptance.host.Difference;
import org.infoportal.acceptance.host.Editors;
import org.infoportal.acceptance.host.HostOptions;
import org.infoportal.acceptance.host.PortalHost;
import org.infoportal.acceptance.host.Site;
import org.infoportal.acceptance.http.Http;
import org.infoportal.acceptance.magnolia.MagnoliaDifferences;
import org.infoportal.acceptance.magnolia.MagnoliaEditors;
import org.infoportal.acceptance.magnolia.MagnoliaSite;
import org.opentest4j.TestAbortedException;

/**
 * A portal that somebody else has started with demo content. Tests that must stop or kill the portal are skipped. Its
 * mails are read from the folder that the system property {@code infoportal.mail} names. If the property
 * {@code infoportal.author} names a Magnolia author instance, content is made there, else at the portal's Desk.
 */
public final class RemoteHost implements PortalHost {

    public static final String BASE_PROPERTY = "infoportal.base";

    private static final String AUTHOR_PROPERTY = "infoportal.author";

    private final URI baseUri;
    private final String author;

    private RemoteHost(URI baseUri, String author) {
        this.baseUri = baseUri;
        this.author = author;
    }

    public static RemoteHost at(String base) {
        return new RemoteHost(folder(base), System.getProperty(AUTHOR_PROPERTY, ""));
    }

    private static URI folder(String address) {
        return URI.create(address.endsWith("/") ? address : address + "/");
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
            int status = Http.client()
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
    public String sessionPath() {
        return isMagnolia() ? baseUri.resolve("..").getPath().replaceAll("/$", "") : baseUri.getPath();
    }

    @Override
    public Editors editors() {
        return isMagnolia() ? MagnoliaEditors.at(folder(author)) : DeskEditors.at(baseUri);
    }

    @Override
    public Editors reviewer() {
        return isMagnolia() ? MagnoliaEditors.reviewerAt(folder(author)) : DeskEditors.reviewerAt(baseUri);
    }

    @Override
    public Site site() {
        return MagnoliaSite.at(folder(author));
    }

    @Override
    public Duration soon() {
        return isMagnolia() ? MagnoliaEditors.SOON : PortalHost.super.soon();
    }

    @Override
    public List<Difference> differences() {
        return isMagnolia() ? MagnoliaDifferences.ALL : PortalHost.super.differences();
    }

    private boolean isMagnolia() {
        return !author.isBlank();
    }

    @Override
    public void close() {
        // It was running before us and goes on.
    }
}
