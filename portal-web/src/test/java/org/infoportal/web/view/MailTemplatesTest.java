package org.infoportal.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infoportal.mail.MailComposer;
import org.infoportal.mail.MailDraft;
import org.infoportal.messagetext.MailList;
import org.infoportal.testing.MovableClock;
import org.infoportal.web.LightModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailTemplatesTest {

    private static final String LINK = "https://portal.example.org/bestaetigen?token=abc_DEF-123";

    private final Messages messages = new Messages(LightModule.resources(), new MovableClock());
    private final MailTemplates mails = new MailTemplates(new Templates(LightModule.resources()), messages);

    @Test
    void hasATemplateForEveryMailInBothLanguages() {
        assertThat(names("de"))
                .isEqualTo(names("en"))
                .containsExactlyInAnyOrder(
                        "account-deleted",
                        "account-deletion-wished",
                        "account-ending",
                        "accreditation-accredit",
                        "accreditation-expire",
                        "content-assigned",
                        "content-sent-back",
                        "review-due",
                        "deadline-reminder",
                        "deadlines-moved",
                        "accreditation-extend",
                        "accreditation-reject",
                        "accreditation-reminder",
                        "accreditation-revoke",
                        "accreditation-send-back",
                        "address-change-asked",
                        "address-change-confirm",
                        "address-changed",
                        "address-taken",
                        "already-registered",
                        "confirm-address",
                        "invitation",
                        "password-changed",
                        "recover-access",
                        "staff-invitation",
                        "second-factor-app-added",
                        "second-factor-app-removed",
                        "second-factor-code-used",
                        "second-factor-codes-renewed",
                        "second-factor-passkey-added",
                        "second-factor-passkey-removed",
                        "second-factor-reset");
    }

    @ParameterizedTest
    @MethodSource("everyMail")
    void writesSubjectTextAndButton(String template, Locale language) {
        MailComposer.Composed mail = compose(template, language, "Mara Muster");

        assertThat(mail.subject()).isNotBlank().doesNotContain("\n", "${", "<").hasSizeLessThan(100);
        assertThat(mail.text())
                .contains("Mara Muster", "\n" + LINK + "\n")
                .doesNotContain("${", "<#", "<p", "infoportal.")
                .endsWith("\n");
        assertThat(mail.html())
                .contains("<html lang=\"" + language + "\">", "Mara Muster", "<a href=\"" + LINK + "\"")
                .contains(">" + messages.get(language, "infoportal.mail.open") + "</a>")
                .doesNotContain("${", "infoportal.", "<script", "<img");
    }

    @ParameterizedTest
    @MethodSource("everyMail")
    void escapesANameInTheHtmlPart(String template, Locale language) {
        MailComposer.Composed mail = compose(template, language, "<img src=x> & Söhne");

        assertThat(mail.html()).doesNotContain("<img").contains("&lt;img src=x&gt; &amp; Söhne");
        assertThat(mail.text()).contains("<img src=x> & Söhne");
    }

    static Stream<Arguments> everyMail() {
        return names("de").stream()
                .flatMap(
                        name -> Stream.of(Locale.GERMAN, Locale.ENGLISH).map(language -> Arguments.of(name, language)));
    }

    private MailComposer.Composed compose(String template, Locale language, String name) {
        Map<String, Object> model = Map.ofEntries(
                Map.entry("name", name),
                Map.entry("link", LINK),
                Map.entry("userName", "mara.muster"),
                Map.entry("minutes", 30),
                Map.entry("title", "Wer darf das?"),
                Map.entry("date", "1. März 2027"),
                Map.entry("settings", "https://portal.example.org/konto/erinnerungen"),
                Map.entry("deadlines", new MailList(List.of("Eine Frist\nmorgen"))),
                Map.entry("changes", new MailList(List.of("Eine Frist\nübermorgen"))));
        return mails.compose(new MailDraft(template, "mara@example.org", language, model));
    }

    private static Set<String> names(String language) {
        String ending = "_" + language + ".ftl";
        List<String> files = LightModule.resources().list("/infoportal/mails");
        return files.stream()
                .filter(file -> file.endsWith(ending))
                .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - ending.length()))
                .collect(Collectors.toSet());
    }
}
