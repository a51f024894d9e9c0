package org.infoportal.acceptance.magnolia;

import java.net.URI;
import java.net.http.HttpClient;
import org.infoportal.acceptance.http.Client;

/** Logs in to an instance. Proving oneself anew with each call would cost a third of a second each time. */
final class MagnoliaSession {

    /** Answers every superuser; does nothing else. */
    static final String STATUS = ".rest/status";

    private static final String SUPERUSER = "superuser";

    private MagnoliaSession() {}

    /** The account that a new Magnolia has, proving itself with each call. */
    static Client withoutSession(HttpClient http, URI instance) {
        return Client.guest(http, instance).basic(SUPERUSER, SUPERUSER);
    }

    /** The account that a new Magnolia has, in a session of its own. */
    static Client open(HttpClient http, URI instance) {
        Client client = Client.guest(http, instance);
        client.basic(SUPERUSER, SUPERUSER).get(STATUS).expect(200);
        return client;
    }
}
