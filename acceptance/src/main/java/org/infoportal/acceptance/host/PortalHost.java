package org.infoportal.acceptance.host;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

    /**
     * The same for one instance of several; {@link #start} starts it again, and leaves the others as they are.
     *
     * @param instance its place in {@link #baseUris}
     */
    default void kill(int instance) {
        throw new UnsupportedOperationException("one instance only");
    }

    /** Where the portal answers, with a trailing slash. It is also the base of every link in its mails. */
    URI baseUri();

    /** All instances that members reach. The first is {@link #baseUri}, which in life would be a load balancer. */
    default List<URI> baseUris() {
        return List.of(baseUri());
    }

    /**
     * The widest path that the session's cookie may have: that of the portal, or of the web application around it whose
     * session it is.
     */
    default String sessionPath() {
        return baseUri().getPath();
    }

    /** Those who make its content, ready to work. Asked for once after each start. */
    Editors editors();

    /** Somebody else who reads what they write, and lets it pass. */
    Editors reviewer();

    /** The site around the portal; only where there is one ({@link Feature#SITE}). */
    default Site site() {
        throw new UnsupportedOperationException("no site around the portal");
    }

    /** How long it may take until the portal shows what an editor has published or an accreditor has decided. */
    default Duration soon() {
        return Duration.ofSeconds(1);
    }

    /** What of the suite does not hold here, and why. */
    default List<Difference> differences() {
        return List.of(Difference.ONE_INSTANCE, Difference.NO_SITE);
    }

    /** What of this machine the host cannot do without; then nothing runs. */
    default Optional<String> missing() {
        return Optional.empty();
    }

    /** Stops if it runs. */
    @Override
    void close();
}
