package org.infoportal.acceptance.magnolia;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.http.Http;

/** Whether an instance that has started does its work. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 200;

    private final MagnoliaInstance instance;
    private final Client client;

    private Readiness(MagnoliaInstance instance) {
        this.instance = instance;
        this.client = MagnoliaSession.withoutSession(Http.client(), instance.baseUri());
    }

    static Readiness of(MagnoliaInstance instance) {
        return new Readiness(instance);
    }

    /** Returns when {@code path} answers 200. */
    void await(String path) {
        Instant end = Instant.now().plus(PATIENCE);
        String last = "";
        while (Instant.now().isBefore(end) && instance.isRunning()) {
            try {
                Answer answer = client.get(path);
                if (answer.status() == 200) {
                    return;
                }
                last = answer.toString();
            } catch (UncheckedIOException e) {
                last = e.toString();
            }
            pause();
        }
        throw instance.failure("is not ready: " + last);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
