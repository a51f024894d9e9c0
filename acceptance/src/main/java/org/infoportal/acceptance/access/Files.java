package org.infoportal.acceptance.access;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infoportal.acceptance.host.DemoAccounts;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Words;

/** What those who decide hold on people who are no viewers: letters, and the list of known people. */
final class Files {

    static final String UPLOAD = "multipart/form-data; boundary=grenze";

    private static final String KNOWN = "verwaltung/bekannte";
    private static final String PAPER = "verwaltung/briefe";
    private static final String SCOPES = "verwaltung/zustaendigkeiten";

    private final Portal portal;
    private final Client accreditor;
    private final Subject paper;
    private final Subject known;
    private final String team;

    /** @param word stands in the name */
    record Subject(String id, String word) {}

    Files(Portal portal) {
        this.portal = portal;
        this.accreditor = portal.as(Portal.ACCREDITOR);
        this.paper = newPaper();
        this.known = newKnown();
        this.team = find(
                portal.as(Portal.ADMIN).get(SCOPES).expect(200).text(),
                SCOPES + "/([^\"/?]+)\">[^<]*</a>(?:\\s*</\\w+>)*\\s*<p[^>]*>" + DemoAccounts.ACCREDITOR + "<");
    }

    /** Somebody who has written a letter, has an address, and is not confirmed. */
    Subject paper() {
        return paper;
    }

    /** Somebody on the list of known people. */
    Subject known() {
        return known;
    }

    /** The account of the demo accreditor. */
    String team() {
        return team;
    }

    Subject newPaper() {
        String word = Words.unique();
        accreditor
                .form(
                        PAPER + "/neu",
                        Map.of(
                                "letterDate", "2026-01-02",
                                "salutation", "keine",
                                "firstName", "Erna",
                                "lastName", "Muster-" + word,
                                "address", "Musterweg 1, Hof " + word + "\n12345 Musterhausen",
                                "function", "candidate",
                                "language", "de",
                                "consent", "true"))
                .expect(303);
        return new Subject(
                await(
                        "an application from a letter",
                        () -> accreditor.get(PAPER).expect(200),
                        PAPER + "/antrag/([^\"/?]+)\"[^<]*Muster-" + word),
                word);
    }

    Subject newKnown() {
        String word = Words.unique();
        String list = "Vorname;Nachname;E-Mail\nKarla;Muster-%s;karla.%s@example.org\n".formatted(word, word);
        Answer uploaded = accreditor
                .send("POST", KNOWN + "/import", UPLOAD, upload(list).getBytes(StandardCharsets.UTF_8))
                .expect(303);
        String address = uploaded.header("Location");
        String path = address.substring(address.indexOf(KNOWN));
        Eventually.holds(
                "no other import runs",
                portal.soon(),
                () -> accreditor.form(path + "/start", Map.of()).status() == 303);
        return new Subject(
                await(
                        "a known person",
                        () -> accreditor
                                .form(KNOWN + "/suche", Map.of("q", word))
                                .expect(200),
                        KNOWN + "/person/([^\"/?]+)\""),
                word);
    }

    private String await(String what, Supplier<Answer> page, String pattern) {
        AtomicReference<String> found = new AtomicReference<>();
        Eventually.holds(what, portal.soon(), () -> {
            Matcher matcher = Pattern.compile(pattern).matcher(page.get().text());
            boolean there = matcher.find();
            if (there) {
                found.set(matcher.group(1));
            }
            return there;
        });
        return found.get();
    }

    private static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("[" + pattern + "] is not in " + text);
        }
        return matcher.group(1);
    }

    /** A form with one field, as a browser sends it with a file. */
    static String upload(String text) {
        return "--grenze\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n" + text + "\r\n--grenze--\r\n";
    }

    /** Who is on the list, which letters and unconfirmed applications wait, and who is responsible for what. */
    String snapshot() {
        return accreditor.get(KNOWN).expect(200).text()
                + accreditor.get(PAPER).expect(200).text()
                + portal.as(Portal.ADMIN).get(SCOPES).expect(200).text();
    }
}
