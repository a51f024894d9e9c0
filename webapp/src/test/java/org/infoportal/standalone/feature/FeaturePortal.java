package org.infoportal.standalone.feature;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.infoportal.Portal;
import org.infoportal.access.Grant;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Member;
import org.infoportal.content.ContentItem;
import org.infoportal.definition.Definitions;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.host.Settings;
import org.infoportal.mail.MailComposer;
import org.infoportal.standalone.StandaloneHost;
import org.infoportal.testing.MovableClock;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** All features on a real repository of their own, opened once for a test class. Mails are composed of their link. */
final class FeaturePortal implements BeforeAllCallback, AfterAllCallback {

    static final Viewer EDITOR = staff("redaktion", Roles.EDITOR);
    static final Viewer REVIEWER = staff("pruefung", Roles.REVIEWER);
    static final Viewer PUBLISHER = staff("veroeffentlichung", Roles.PUBLISHER);
    static final Viewer ADMIN = staff("admin", Roles.ADMIN);
    static final Viewer ACCREDITOR = staff("freischaltung", Roles.ACCREDITOR);

    private static final int CHEAPEST_HASH = 4;
    private static final int MANY = 10_000;

    private static final MailComposer COMPOSER = draft -> {
        String link = String.valueOf(draft.model().get("link"));
        return new MailComposer.Composed(draft.template(), link, "<p>" + link + "</p>");
    };

    private final MovableClock clock = new MovableClock();
    private final Settings settings;
    private Path folder;
    private StandaloneHost host;
    private Portal portal;

    FeaturePortal() {
        this(Settings.Rules.defaults());
    }

    FeaturePortal(Settings.Rules rules) {
        settings = new Settings(
                URI.create("https://portal.example.org/"),
                new Settings.Mail("portal@example.org", Optional.empty()),
                new Settings.Limits(MANY, MANY, MANY, Duration.ofDays(7)),
                rules,
                4);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("infoportal");
        host = StandaloneHost.open(folder, resourceFolder(), settings, clock, CHEAPEST_HASH);
        Definitions definitions = new Definitions(host.resources(), clock);
        host.ensure(definitions.contentTypes().values());
        portal = Portal.on(host, definitions, COMPOSER);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        portal.close();
        host.close();
        FileUtils.deleteDirectory(folder.toFile());
    }

    Portal portal() {
        return portal;
    }

    StandaloneHost host() {
        return host;
    }

    MovableClock clock() {
        return clock;
    }

    /** Light modules in here win over the packaged one. */
    Path resourceFolder() {
        return folder.resolve("resources");
    }

    Records records() {
        return new Records(host.sessions());
    }

    ContentItem createFaq(String question) {
        return portal.editing().create(EDITOR, "faq", faq(question));
    }

    ContentItem publishedFaq(String question) {
        return publish(createFaq(question));
    }

    ContentItem publish(ContentItem item) {
        return act(EDITOR, item, EditorialAction.PUBLISH);
    }

    ContentItem act(Viewer viewer, ContentItem item, EditorialAction action) {
        return act(viewer, item, action, "");
    }

    ContentItem act(Viewer viewer, ContentItem item, EditorialAction action, String comment) {
        return portal.desk()
                .workflow()
                .act(viewer, item.type().name(), item.id(), Optional.of(item.revision()), action, comment);
    }

    /** What an editor sends; may be added to. */
    static Map<String, Object> faq(String question) {
        return new HashMap<>(Map.of(
                "question",
                question,
                "answer",
                "<p>Antwort.</p>",
                "category",
                "Kandidieren",
                "audiences",
                List.of("public")));
    }

    /** As two people would, whatever the type asks for. */
    ContentItem publishByFourEyes(ContentItem item) {
        ContentItem submitted = act(EDITOR, item, EditorialAction.SUBMIT);
        return act(PUBLISHER, act(REVIEWER, submitted, EditorialAction.APPROVE), EditorialAction.PUBLISH);
    }

    /** A rule for everybody, that counts days from the poll; may be added to. */
    static Map<String, Object> rule(String jurisdiction, String title, long days) {
        return new HashMap<>(Map.of(
                "title",
                title,
                "jurisdiction",
                jurisdiction,
                "kind",
                "exclusion",
                "anchor",
                "poll-day",
                "offset",
                days,
                "offsetUnit",
                "calendar-day",
                "certainty",
                "sure",
                "audiences",
                List.of("public")));
    }

    /** An election for everybody; may be added to. */
    static Map<String, Object> election(String jurisdiction, String title, String day) {
        return new HashMap<>(
                Map.of("title", title, "day", day, "jurisdiction", jurisdiction, "audiences", List.of("public")));
    }

    /** Registers somebody new, who has not confirmed her address yet. */
    Member register(String email) {
        portal.registrations().register(registration(email), Locale.GERMAN, "web", "192.0.2.1");
        return member(email);
    }

    Member registerAndConfirm(String email) {
        register(email);
        portal.registrations().confirm(confirmationToken(email));
        return member(email);
    }

    Member member(String email) {
        return portal.members().all().stream()
                .filter(member -> member.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    String confirmationToken(String email) {
        String link = records().queuedMails(email, "confirm-address").get(0).get("text");
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    static Map<String, Object> registration(String email) {
        return Map.of(
                "salutation", "keine",
                "firstName", "Mara",
                "lastName", "Muster",
                "email", email,
                "password", "ein langes Passwort",
                "passwordRepeat", "ein langes Passwort",
                "function", "candidate",
                "consent", true);
    }

    static Viewer memberIn(String... audiences) {
        List<Grant> grants = Arrays.stream(audiences)
                .map(audience -> new Grant(audience, Set.of()))
                .toList();
        return new Viewer(Optional.of("m"), "m", "M", "accredited", true, grants, Set.of());
    }

    static Viewer staff(String name, String role) {
        return new Viewer(Optional.of("id-" + name), name, name, "none", false, List.of(), Set.of(role));
    }
}
