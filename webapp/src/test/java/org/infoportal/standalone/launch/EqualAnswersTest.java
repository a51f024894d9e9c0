package org.infoportal.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.accreditation.AccreditationState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever does not know the password learns nothing about an account, not even from a clock: accounts in every state
 * and addresses without one answer alike in status, body, headers and time. Over real HTTP, the calls in turn.
 */
class EqualAnswersTest {

    /** A hash takes some 15 ms: cheap, and far above everything else in a request. */
    private static final int COST = 8;

    /** Nearer to what the product takes, 12: a registration also goes to the disk, which takes longer than a cheap hash. */
    private static final int REGISTRATION_COST = 10;

    private static final int TRIES = 200;
    /** Each goes to the disk several times. */
    private static final int REGISTRATIONS = 60;

    private static final double WITHIN = 0.10;
    /** On a busy machine more tries are needed to see what lies behind the noise. */
    private static final int MEASUREMENTS = 3;

    private static final String WRONG = "falsch-falsch-falsch";
    private static final String UNKNOWN = "niemand@example.org";

    @TempDir
    static Path folder;

    private static HttpPortal portal;
    /** What it is, and by which name it is called. */
    private static final Map<String, String> ACCOUNTS = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        portal = new HttpPortal(folder, COST, 1_000_000);
        ACCOUNTS.put("unknown", UNKNOWN);
        for (AccreditationState state : AccreditationState.values()) {
            String email = state.id() + "@example.org";
            portal.registerIn(email, state);
            ACCOUNTS.put(state.id(), email);
        }
        portal.registerIn("locked@example.org", AccreditationState.ACCREDITED);
        portal.disable("locked@example.org");
        ACCOUNTS.put("locked", "locked@example.org");
        ACCOUNTS.put("staff", HttpPortal.EDITOR);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void answersAWrongPasswordAlike() {
        Client guest = portal.guest();
        List<BiFunction<Client, String, Answer>> ways = List.of(
                (client, identifier) -> client.tryLogin(identifier, WRONG),
                (client, identifier) ->
                        client.form("anmelden/passwort", Map.of("identifier", identifier, "password", WRONG)),
                (client, identifier) -> client.form("anmelden", Map.of("identifier", identifier)),
                (client, identifier) -> client.basic(identifier, WRONG).get("api/v1/session"));
        SoftAssertions found = new SoftAssertions();
        for (BiFunction<Client, String, Answer> way : ways) {
            String unknown = told(way.apply(guest, UNKNOWN), UNKNOWN);
            ACCOUNTS.forEach((name, identifier) -> found.assertThat(told(way.apply(guest, identifier), identifier))
                    .as(name)
                    .isEqualTo(unknown));
        }
        found.assertAll();
    }

    @Test
    void takesAsLongForAWrongPassword() {
        Client guest = portal.guest();

        expectAlike(
                ACCOUNTS, TRIES, identifier -> guest.tryLogin(identifier, WRONG).expect(401));
    }

    @Test
    void answersARegistrationAlike() {
        Client guest = portal.guest();
        Map<String, Object> unknown = HttpPortal.registration("ganz-neu@example.org", "Muster");
        Answer first = guest.post("api/v1/registrations", unknown).expect(202);
        SoftAssertions found = new SoftAssertions();
        ACCOUNTS.forEach((name, identifier) -> {
            if (identifier.contains("@") && !identifier.equals(UNKNOWN)) {
                for (String email : List.of(identifier, identifier.toUpperCase(Locale.ROOT))) {
                    Answer again = guest.post("api/v1/registrations", HttpPortal.registration(email, "Andere"));
                    found.assertThat(told(again, email)).as(name).isEqualTo(told(first, email));
                }
            }
        });
        found.assertAll();
    }

    @Test
    void takesAsLongForARegistration(@TempDir Path own) {
        try (HttpPortal other = new HttpPortal(own, REGISTRATION_COST, 1_000_000)) {
            other.registerIn("wartend@example.org", AccreditationState.PENDING);
            other.registerIn("dabei@example.org", AccreditationState.ACCREDITED);
            Map<String, String> addresses =
                    Map.of("unknown", UNKNOWN, "pending", "wartend@example.org", "accredited", "dabei@example.org");
            Client guest = other.guest();
            AtomicInteger number = new AtomicInteger();

            expectAlike(addresses, REGISTRATIONS, identifier -> {
                String email =
                        identifier.equals(UNKNOWN) ? "neu" + number.incrementAndGet() + "@example.org" : identifier;
                guest.post("api/v1/registrations", HttpPortal.registration(email, "Muster"))
                        .expect(202);
            });
        }
    }

    private static void expectAlike(Map<String, String> calls, int tries, Consumer<String> call) {
        Medians<String> medians = new Medians<>(calls, call);
        for (int i = 0; i < MEASUREMENTS; i++) {
            medians.measure(tries);
            if (medians.spread() <= WITHIN) {
                return;
            }
        }
        assertThat(medians.spread()).as("medians in ms: %s", medians).isLessThanOrEqualTo(WITHIN);
    }

    /** Everything that an answer tells, but for the trace id, the clock, and the name that was typed. */
    private static String told(Answer answer, String identifier) {
        Map<String, List<String>> headers = new LinkedHashMap<>(answer.headers().map());
        headers.keySet().removeAll(new HashSet<>(List.of("date", "content-length", "etag")));
        headers.keySet().removeIf(name -> name.equals("set-cookie"));
        String text = answer.text()
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replace(identifier, "NAME");
        return answer.status() + "\n" + headers + "\n" + text;
    }
}
