package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Contents;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.mail.MailComposer.Composed;
import org.infoportal.mail.MailDraft;
import org.infoportal.messagetext.DeliveredTexts;
import org.infoportal.messagetext.MessageText;
import org.infoportal.messagetext.MessageTexts;
import org.infoportal.web.view.MailTemplates;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Editors' words for mails and pages, from the Desk to the mail. */
class MessageTextsFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private static final String LINK = "https://portal.example.org/bestaetigen?token=abc";

    private final Contents contents = feature.portal().contents();
    private final MessageTexts texts = new MessageTexts(
            contents,
            feature.portal().definitions(),
            new DeliveredTexts(feature.host().resources(), feature.clock()));
    private final Messages messages = new Messages(feature.host().resources(), feature.clock(), texts::page);
    private final MailTemplates mails =
            new MailTemplates(new Templates(feature.host().resources()), messages, texts::mail);

    @Test
    void sendsAMailInPublishedWordsAndInDeliveredOnesAfterwards() {
        ContentItem own =
                create("mail.password-changed", "Passwort neu, {name}", "Liebe/r {name}!\n{link}\nGruß {site}");
        assertThat(compose("password-changed", "Mara").subject()).isEqualTo("Ihr Passwort wurde geändert");

        own = feature.publish(own);
        Composed mail = compose("password-changed", "Mara <b>");

        assertThat(mail.subject()).isEqualTo("Passwort neu, Mara <b>");
        assertThat(mail.text()).isEqualTo("Liebe/r Mara <b>!\n\n" + LINK + "\n\nGruß Infoportal zur Wahl\n");
        assertThat(mail.html())
                .contains("Liebe/r Mara &lt;b&gt;!", "<a href=\"" + LINK + "\"")
                .doesNotContain("<b>");

        feature.act(FeaturePortal.EDITOR, own, EditorialAction.UNPUBLISH);
        assertThat(compose("password-changed", "Mara").subject()).isEqualTo("Ihr Passwort wurde geändert");
    }

    @Test
    void speaksOnlyTheLanguageItWasWrittenFor() {
        feature.publish(create("mail.address-taken", "Nur deutsch", "{name}\n\n{link}"));

        assertThat(compose("address-taken", "Mara").subject()).isEqualTo("Nur deutsch");
        assertThat(mails.compose(draft("address-taken", Locale.ENGLISH, "Mara")).subject())
                .doesNotContain("deutsch");
    }

    @Test
    void takesTheWordsThatWereChangedLast() {
        feature.publish(create("mail.address-changed", "Erste", "{name}\n\n{link}"));
        feature.clock().advance(Duration.ofMinutes(1));
        ContentItem second = feature.publish(create("mail.address-changed", "Zweite", "{name}\n\n{link}"));

        assertThat(compose("address-changed", "Mara").subject()).isEqualTo("Zweite");
        assertThat(texts.inForce("mail.address-changed", Locale.GERMAN))
                .map(ContentItem::id)
                .contains(second.id());
    }

    @Test
    void changesATextOnPagesAtOnce() {
        ContentItem own = create("infoportal.web.home.welcome", "", "Schön, dass Sie da sind,\n{0}! 'Hurra'");
        feature.publish(own);

        assertThat(messages.get(Locale.GERMAN, "infoportal.web.home.welcome", "Mara"))
                .isEqualTo("Schön, dass Sie da sind, Mara! 'Hurra'");
        assertThat(messages.get(Locale.ENGLISH, "infoportal.web.home.welcome", "Mara"))
                .doesNotContain("Hurra");
    }

    @Test
    void refusesWordsThatDoNotFitBesideTheirField() {
        InvalidException refused = catchThrowableOfType(
                InvalidException.class, () -> create("mail.invitation", "{link}", "Guten Tag {nmae}"));

        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("subject", "text");
    }

    @Test
    void fallsBackToTheDeliveredWordsWhenTheMailOffersLessThanBefore() throws IOException {
        feature.publish(create("mail.recover-access", "Eigene Worte", "{name} {minutes}\n\n{link}"));
        assertThat(compose("recover-access", "Mara", Map.of("minutes", 30, "userName", "mara"))
                        .subject())
                .isEqualTo("Eigene Worte");

        assertThat(compose("recover-access", "Mara", Map.of("minutes", 30, "userName", "mara"))
                        .text())
                .startsWith("Mara 30");
        Path override = feature.resourceFolder().resolve("infoportal/mails/recover-access_de.ftl");
        Files.createDirectories(override.getParent());
        Files.writeString(override, "Geliefert\n\nGuten Tag ${name},\n\n${link}\n");
        feature.clock().advance(Duration.ofSeconds(2));

        assertThat(compose("recover-access", "Mara").subject()).isNotEqualTo("Eigene Worte");
    }

    private static ContentItem create(String key, String subject, String text) {
        return feature.portal()
                .editing()
                .create(
                        FeaturePortal.EDITOR,
                        MessageText.TYPE,
                        Map.of("key", key, "language", "de", "subject", subject, "text", text));
    }

    private Composed compose(String template, String name) {
        return mails.compose(draft(template, Locale.GERMAN, name));
    }

    private Composed compose(String template, String name, Map<String, Object> more) {
        Map<String, Object> model = new java.util.HashMap<>(more);
        model.putAll(Map.of("name", name, "link", LINK));
        return mails.compose(new MailDraft(template, "mara@example.org", Locale.GERMAN, model));
    }

    private static MailDraft draft(String template, Locale language, String name) {
        return new MailDraft(template, "mara@example.org", language, Map.of("name", name, "link", LINK));
    }
}
