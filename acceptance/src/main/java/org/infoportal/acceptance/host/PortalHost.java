package org.infoportal.acceptance.host;

import java.net.URI;

/**
 * The house the portal runs in, as the suite sees it. Found with {@link java.util.ServiceLoader}; each instance is one
 * installation with its own data folder.
 */
public interface PortalHost extends AutoCloseable {

    /** Shown in reports, for example {@code standalone}. */
    String name();

    /**
     * Starts with demo content and demo accounts and returns when {@code health/ready} answers. Called again after
     * {@link #stop()} or {@link #kill()} it works on the same data; the base URI may be another then.
     */
    void start(HostOptions options);

    /** Asks the portal to end and waits until it has. */
    void stop();

    /** Ends the portal like {@code kill -9} or a power cut. */
    void kill();

    /** Where the portal answers, with a trailing slash. It is also the base of every link in its mails. */
    URI baseUri();

    /** Stops if it runs. */
    @Override
    void close();
}
