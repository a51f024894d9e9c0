package org.infoportal.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Neither the log nor an address tells who somebody is or what opens her account. One member walks through everything
 * from her registration to a decision, with mistakes on the way, while everything that anybody logs is kept.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SilentLogTest {

    private static final int CHEAPEST_HASH = 4;
    private static final String NAME = "Verschwiegenheit";
    private static final String EMAIL = "mara.geheim@example.org";
    private static final String WRONG = "ein-falsches-Geheimnis";
    private static final String FALSE_TOKEN = "erfundene-marke-0123456789";
    private static final String REASON = "Grund-der-Rücksendung";

    @TempDir
    static Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> addresses = new ArrayList<>();
    private HttpPortal portal;
    private String token;

    @BeforeAll
    void walk() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("org.infoportal");
        Logger server = (Logger) LoggerFactory.getLogger("org.apache");
        Level usual = server.getLevel();
        SLF4JBridgeHandler.install();
        log.start();
        root.addAppender(log);
        // down to the finest, as an operator sees them who looks for a fault
        ours.setLevel(Level.ALL);
        server.setLevel(Level.INFO);
        portal = new HttpPortal(folder, CHEAPEST_HASH, 3);
        try {
            register();
            decide();
            fail();
        } finally {
            portal.close();
            root.detachAppender(log);
            ours.setLevel(null);
            server.setLevel(usual);
            SLF4JBridgeHandler.uninstall();
        }
    }

    private void register() {
        Client guest = portal.guest();
        Map<String, Object> fields = HttpPortal.registration(EMAIL, NAME);
        keep(guest.post("api/v1/registrations", fields).expect(202));
        keep(guest.form("registrieren", Map.of("email", EMAIL, "lastName", NAME, "password", WRONG))
                .expect(422));
        keep(guest.form("registrieren", formOf(fields)).expect(200));
        token = portal.token(EMAIL);
        keep(guest.form("bestaetigen", Map.of("token", FALSE_TOKEN)).expect(410));
        keep(guest.get("bestaetigen?token=" + FALSE_TOKEN).expect(200));
        keep(guest.form("anmelden", Map.of("identifier", EMAIL)).expect(303));
        keep(guest.get("anmelden/passwort").expect(200));
        keep(guest.form("anmelden/passwort", Map.of("identifier", EMAIL, "password", WRONG))
                .expect(401));
        keep(guest.form("anmelden/passwort", Map.of("identifier", EMAIL, "password", HttpPortal.PASSWORD))
                .expect(303));
        keep(guest.form("konto/bestaetigung", Map.of()));
        keep(guest.form("bestaetigen", Map.of("token", token)));
        keep(guest.form("abmelden", Map.of()).expect(303));
    }

    private void decide() {
        Client accreditor = portal.as(HttpPortal.ACCREDITOR);
        String path = "verwaltung/akkreditierungen/" + portal.id(EMAIL);
        keep(accreditor.get("verwaltung/akkreditierungen").expect(200));
        keep(accreditor.get(path).expect(200));
        keep(accreditor
                .form(path, Map.of("decision", "send-back", "reason", " "))
                .expect(422));
        keep(accreditor
                .form(path, Map.of("decision", "send-back", "reason", REASON))
                .expect(303));
        keep(accreditor
                .form(path, Map.of("decision", "send-back", "reason", REASON))
                .expect(409));
        keep(portal.as(EMAIL).get("konto").expect(200));
    }

    private void fail() {
        for (int i = 0; i < 5; i++) {
            keep(portal.guest().tryLogin(EMAIL, WRONG));
            keep(portal.guest().basic(EMAIL, WRONG).get("api/v1/session"));
        }
        keep(portal.guest().get("konto"));
        keep(portal.guest().post("api/v1/registrations", Map.of("email", EMAIL, "lastName", List.of(NAME))));
        keep(portal.guest()
                .send(
                        "POST",
                        "api/v1/registrations",
                        "application/json",
                        ("{\"email\":\"" + EMAIL).getBytes(StandardCharsets.UTF_8)));
        keep(portal.guest().send("POST", "api/v1/session", "text/plain", EMAIL.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> formOf(Map<String, Object> fields) {
        fields.put("consent", "true");
        return fields;
    }

    /** Every address that an answer leads to. */
    private void keep(Answer answer) {
        addresses.add(answer.header("Location"));
        Pattern.compile("(?:href|src|action)=\"([^\"]*)\"")
                .matcher(answer.text())
                .results()
                .forEach(link -> addresses.add(link.group(1)));
    }

    @Test
    void keepsPersonalDataAndSecretsOutOfTheLog() {
        List<String> lines = new ArrayList<>();
        for (ILoggingEvent event : log.list) {
            lines.add(event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
        assertThat(lines).as("somebody logs").isNotEmpty();
        secrets().forEach(secret -> assertThat(lines).noneMatch(line -> line.contains(secret)));
    }

    @Test
    void keepsPersonalDataAndSecretsOutOfAddresses() {
        assertThat(addresses).anyMatch(address -> address.contains("anmelden"));
        secrets()
                .forEach(secret -> assertThat(addresses)
                        .noneMatch(address -> address.contains(secret) || address.contains(Client.encode(secret))));
    }

    private Stream<String> secrets() {
        return Stream.of(NAME, EMAIL, "mara.geheim", WRONG, HttpPortal.PASSWORD, token, FALSE_TOKEN, REASON, "$2a$");
    }
}
