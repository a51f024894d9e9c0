package org.infoportal.acceptance.host;

import java.net.URI;
import java.time.Duration;
import java.util.List;

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

    /**
     * The widest path that the session's cookie may have: that of the portal, or of the web application around it whose
     * session it is.
     */
    default String sessionPath() {
        return baseUri().getPath();
    }

    /** Those who make its content, ready to work. Asked for once after each start. */
    Editors editors();

    /** How long it may take until the portal shows what an editor has published or an accreditor has decided. */
    default Duration soon() {
        return Duration.ofSeconds(1);
    }

    /** What of the suite does not hold here, and why. */
    default List<Difference> differences() {
        return List.of();
    }

    /** Stops if it runs. */
    @Override
    void close();
}
