package org.infoportal.acceptance.magnolia;

import java.net.URI;
import java.net.http.HttpClient;
import org.infoportal.acceptance.http.Client;

/** Logs in to an instance. Proving oneself anew with each call would cost a third of a second each time. */
final class MagnoliaSession {

    private static final String SUPERUSER = "superuser";

    private MagnoliaSession() {}

    /** The account that a new Magnolia has, in a session of its own. */
    static Client open(HttpClient http, URI instance) {
        Client client = Client.guest(http, instance);
        client.basic(SUPERUSER, SUPERUSER).get(".rest/status").expect(200);
        return client;
    }
}
