package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.infoportal.acceptance.host.Feature;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Faq;
import org.infoportal.acceptance.support.Faqs;
import org.infoportal.acceptance.support.Look;
import org.infoportal.acceptance.support.Needs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Visitor;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.Test;

/** The Desk in a browser: what editors, and those who check their texts, do all day. */
@PortalTest
@Needs(Feature.DESK)
class DeskAcceptanceTest {

    private static final String REVIEWER = "pruefung";

    @Test
    void leadsATextThroughReviewToReaders(Portal portal) {
        Client guest = portal.guest();
        Faq faq = portal.faqs().draft("public");
        String page = "desk/faq/" + faq.id();
        try (Visitor editor = editor(portal);
                Visitor reviewer = portal.visitor().adopt(portal.as(REVIEWER))) {
            editor.open(page);
            editor.fill("_comment", "Bitte lesen");
            editor.press("Zur Prüfung geben");
            assertThat(editor.main().innerText()).contains("In Prüfung", "Bitte lesen");

            reviewer.open("desk");
            assertThat(reviewer.main().innerText()).contains("Wartet auf Ihre Prüfung", faq.question());
            reviewer.open(page);
            assertThat(reviewer.main().locator("[name=question]").count())
                    .as("whoever only reviews writes nothing")
                    .isZero();
            reviewer.press("Zurückgeben");
            assertThat(reviewer.main().locator("[role=alert]").innerText()).contains("noch zu tun");
            reviewer.fill("_comment", "Die Quelle fehlt");
            reviewer.press("Zurückgeben");

            editor.open("desk");
            assertThat(editor.main().innerText()).contains("An Sie zurückgegeben", "Die Quelle fehlt");
            editor.open(page);
            editor.fill("question", "Was bedeutet " + faq.word() + " genau?");
            editor.press("Speichern");
            editor.press("Zur Prüfung geben");
            reviewer.open(page);
            reviewer.press("Freigeben");
            assertThat(reviewer.main()
                            .getByRole(AriaRole.BUTTON, named("Veröffentlichen"))
                            .count())
                    .as("what she may not do is not shown")
                    .isZero();

            editor.open(page);
            editor.press("Veröffentlichen");
            assertThat(editor.main().innerText()).contains("Veröffentlicht");
            assertThat(guest.get("api/v1/faqs?q=" + faq.word()).items()).hasSize(1);
            assertThat(editor.complaints()).isEmpty();
        }
    }

    @Test
    void plansWhenATextAppears(Portal portal) {
        Faq faq = portal.faqs().draft("public");
        try (Visitor editor = editor(portal)) {
            editor.open("desk/faq/" + faq.id());
            open(editor, "Zeitplan");
            assertThat(editor.main().innerText()).contains("Europe/Berlin");
            editor.fill("publishAt", "2020-01-01T08:00");
            editor.press("Zeitplan speichern");
            assertThat(editor.main().locator("[role=alert]").innerText()).contains("vorbei");

            editor.fill("publishAt", "2099-01-01T08:00");
            editor.press("Zeitplan speichern");

            assertThat(editor.main().innerText()).contains("Wird veröffentlicht: 01.01.2099, 08:00");
            editor.open("desk");
            assertThat(editor.main().innerText()).contains("Geschieht bald von selbst", faq.question());
        }
    }

    @Test
    void keepsWhatIsTypedUntilItIsSaved(Portal portal) {
        Faq faq = portal.faqs().draft("member");
        String page = "desk/faq/" + faq.id();
        try (Visitor editor = editor(portal)) {
            editor.open(page);
            editor.fill("question", "Nicht gespeichert: " + faq.word() + "?");
            editor.write("Antwort", "Auch das nicht.");
            awaitKept(editor);
            editor.page().onDialog(dialog -> dialog.accept());
            editor.open("desk");
            assertThat(editor.main().innerText()).contains("Nicht gespeicherte Texte", faq.question());

            editor.open(page);
            assertThat(value(editor, "question")).as("what is stored").isEqualTo(faq.question());
            editor.follow("Wiederherstellen");
            assertThat(value(editor, "question")).isEqualTo("Nicht gespeichert: " + faq.word() + "?");
            assertThat(editor.main().innerText()).contains("Auch das nicht.");
            editor.press("Speichern");

            assertThat(editor.heading()).contains("Nicht gespeichert: " + faq.word());
            assertThat(editor.main().getByText("Wiederherstellen").count()).isZero();
            assertThat(editor.complaints()).isEmpty();
        }
    }

    @Test
    void forgetsWhatIsDiscarded(Portal portal) {
        Faq faq = portal.faqs().draft("member");
        try (Visitor editor = editor(portal)) {
            editor.open("desk/faq/" + faq.id());
            editor.fill("question", "Doch nicht " + faq.word());
            awaitKept(editor);
            editor.page().onDialog(dialog -> dialog.accept());
            editor.open("desk/faq/" + faq.id());
            editor.press("Verwerfen");

            assertThat(editor.main().innerText()).contains("verworfen");
            assertThat(editor.main().getByText("Wiederherstellen").count()).isZero();
        }
    }

    @Test
    void saysWhenTheConnectionIsLostAndKeepsTheTextInThePage(Portal portal) {
        Faq faq = portal.faqs().draft("member");
        try (Visitor editor = editor(portal)) {
            editor.open("desk/faq/" + faq.id());
            editor.page().context().setOffline(true);
            editor.fill("question", "Ohne Netz " + faq.word());
            Locator text = editor.main().locator("[data-autosave-text]");
            text.filter(new Locator.FilterOptions().setHasText("Keine Verbindung"))
                    .waitFor();
            assertThat(value(editor, "question")).isEqualTo("Ohne Netz " + faq.word());

            editor.page().context().setOffline(false);
            awaitKept(editor);
        }
    }

    @Test
    void mergesWhatTwoEditorsWroteAtTheSameTime(Portal portal) {
        Faq faq = portal.faqs().draft("member");
        String page = "desk/faq/" + faq.id();
        try (Visitor first = editor(portal);
                Visitor second = editor(portal)) {
            first.open(page);
            second.open(page);
            first.fill("question", "Was meint " + faq.word() + "?");
            first.fill("note", "Notiz der ersten");
            first.press("Speichern");

            second.fill("question", "Wer braucht " + faq.word() + "?");
            second.fill("order", "77");
            second.press("Speichern");

            assertThat(second.heading()).isEqualTo("Jemand war schneller");
            assertThat(second.main().locator("fieldset.ip-merge").count())
                    .as("fields to decide on")
                    .isEqualTo(1);
            assertThat(second.main().innerText()).contains("meint", "Das ist schon zusammengeführt");
            second.tick("_take.question", "theirs");
            second.press("Diese Fassung speichern");

            Map<String, Object> stored =
                    Map.of("question", "Was meint " + faq.word() + "?", "note", "Notiz der ersten", "order", "77");
            stored.forEach((field, value) -> assertThat(value(second, field)).isEqualTo(value));
        }
    }

    @Test
    void comparesAndRestoresVersions(Portal portal) {
        Faq faq = portal.faqs().draft("member");
        Map<String, Object> changed = Faqs.fields(faq.word(), "member");
        changed.put("question", "Was heißt " + faq.word() + "?");
        portal.faqs().change(faq, changed);
        try (Visitor editor = editor(portal)) {
            editor.open("desk/faq/" + faq.id());
            editor.follow("Verlauf");
            assertThat(editor.main().locator("tbody tr").count()).isEqualTo(2);
            editor.press("Ausgewählte vergleichen");
            assertThat(editor.main().locator("del").innerText()).contains("bedeutet");
            assertThat(editor.main().locator("ins").innerText()).contains("heißt");

            editor.follow("Verlauf");
            editor.page()
                    .waitForNavigation(
                            () -> editor.main().locator("tbody button").click());
            assertThat(value(editor, "question")).isEqualTo(faq.question());
        }
    }

    @Test
    void throwsAwayAndBringsBack(Portal portal) {
        Faq faq = portal.faqs().published("public");
        try (Visitor editor = editor(portal)) {
            editor.open("desk/faq/" + faq.id());
            editor.press("In den Papierkorb");
            editor.press("In den Papierkorb");
            portal.guest().get(faq.page()).expect(404);

            editor.open("desk/faq?state=trashed&q=" + faq.word());
            editor.page()
                    .waitForNavigation(
                            () -> editor.main().locator("tbody button").click());
            assertThat(editor.heading()).isEqualTo(faq.question());
            assertThat(editor.main().innerText()).contains("Entwurf");
        }
    }

    @Test
    void findsFiltersAndSorts(Portal portal) {
        String word = Words.unique();
        Faq first = portal.faqs().create(word, with(Faqs.fields(word, "member"), "question", "Aaa " + word));
        Faq second = portal.faqs().create(word, with(Faqs.fields(word, "chair"), "question", "Bbb " + word));
        try (Visitor editor = editor(portal)) {
            editor.open("desk/faq");
            editor.main().locator("#suche").fill(word);
            editor.press("Suchen");
            assertThat(rows(editor)).containsExactly("Bbb " + word, "Aaa " + word);

            editor.page()
                    .waitForNavigation(
                            () -> editor.main().locator("thead a").first().click());
            assertThat(rows(editor)).containsExactly("Aaa " + word, "Bbb " + word);
            assertThat(editor.main().locator("th[aria-sort=ascending]").count()).isEqualTo(1);

            open(editor, "Filtern und sortieren");
            editor.choose("f.audiences", "chair");
            editor.press("Anwenden");
            assertThat(rows(editor)).containsExactly("Bbb " + word);
            editor.follow("Suche und Filter aufheben");
            assertThat(editor.main().locator("#suche").inputValue()).isEmpty();
        }
        assertThat(List.of(first.id(), second.id())).doesNotHaveDuplicates();
    }

    @Test
    void obeysKeysUnlessTheyAreSwitchedOff(Portal portal) {
        Faq faq = portal.faqs().draft("member");
        try (Visitor editor = editor(portal)) {
            Page page = editor.page();
            editor.open("desk/faq?q=" + faq.word());
            page.keyboard().press("j");
            assertThat(focused(page)).contains(faq.question());
            page.keyboard().press("x");
            assertThat(editor.main().locator("[name=id]").isChecked()).isTrue();
            page.keyboard().press("/");
            page.keyboard().type("n?");
            assertThat(editor.main().locator("#suche").inputValue())
                    .as("while typing, keys are letters")
                    .isEqualTo("n?");

            editor.open("desk/faq?q=" + faq.word());
            page.keyboard().press("?");
            Locator dialog = page.locator("dialog[open]");
            assertThat(dialog.innerText()).contains("Neuen Eintrag anlegen");
            dialog.locator("[type=checkbox]").uncheck();
            page.keyboard().press("Escape");
            page.keyboard().press("j");
            assertThat(page.locator("[data-key-row]:focus").count()).isZero();
        }
    }

    @Test
    void savesAndReachesTheToolbarByKey(Portal portal) {
        Faq faq = portal.faqs().draft("member");
        try (Visitor editor = editor(portal)) {
            Page page = editor.page();
            editor.open("desk/faq/" + faq.id());
            editor.write("Antwort", "Wort");
            page.keyboard().press("Control+A");
            page.keyboard().press("Alt+F10");
            page.keyboard().press("End");
            page.keyboard().press("Home");
            for (int step = 0; step < 4; step++) {
                page.keyboard().press("ArrowRight");
            }
            page.keyboard().press("Enter");
            page.waitForNavigation(() -> page.keyboard().press("Control+S"));

            assertThat(stored(portal, faq, "answer")).isEqualTo("<p><strong>Wort</strong></p>");
        }
    }

    @Test
    void makesSenseOfWhatIsPastedFromWord(Portal portal) {
        String html = """
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm}</style></head>
                <body lang=DE><!--StartFragment-->
                <h1 style='margin-top:12pt'><b><span style='font-family:Calibri'>Das Wichtigste<o:p></o:p></span></b></h1>
                <h2>Die Fristen</h2>
                <p class=MsoNormal style='mso-margin-top-alt:auto'><span style='font-weight:bold'>Fett</span> und
                <span style='font-style:italic'>schr&auml;g</span>, <a href="file:///C:/Texte/liste.docx">hier</a>.<o:p></o:p></p>
                <p class=MsoNormal><o:p>&nbsp;</o:p></p>
                <p class=MsoListParagraphCxSpFirst style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
                style='font-family:Symbol;mso-list:Ignore'>&middot;<span style='font:7pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Erstens<o:p></o:p></p>
                <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>Darunter</p>
                <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>&middot;<span>&nbsp; </span></span>Zweitens</p>
                <p class=MsoNormal>1. Antrag holen</p><p class=MsoNormal>2. Antrag stellen</p>
                <p class=MsoNormal>&sect; 5 gilt.</p>
                <!--EndFragment--></body></html>""";
        Faq faq = portal.faqs().draft("member");
        try (Visitor editor = editor(portal)) {
            editor.open("desk/faq/" + faq.id());
            editor.write("Antwort", "");
            editor.page().evaluate("""
                            html => {
                              const box = document.querySelector('.ip-editor__text');
                              box.focus();
                              const data = new DataTransfer();
                              data.setData('text/html', html);
                              box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                            }""", html);
            editor.press("Speichern");

            assertThat(stored(portal, faq, "answer").replaceAll(">\\s+<", "><"))
                    .isEqualTo("<h2>Das Wichtigste</h2><h3>Die Fristen</h3>"
                            + "<p><strong>Fett</strong> und <em>schräg</em>, hier.</p>"
                            + "<ul><li><p>Erstens</p><ul><li><p>Darunter</p></li></ul></li><li><p>Zweitens</p></li></ul>"
                            + "<ol><li><p>Antrag holen</p></li><li><p>Antrag stellen</p></li></ol>"
                            + "<p>§ 5 gilt.</p>");
            assertThat(editor.complaints()).isEmpty();
        }
    }

    @Test
    void worksWithoutScript(Portal portal) {
        Faq faq = portal.faqs().draft("member");
        try (Visitor editor = portal.visitor(Look.GERMAN.withoutScript()).adopt(portal.as(Portal.EDITOR))) {
            editor.open("desk/faq?q=" + faq.word());
            assertThat(editor.main().getByText("Tastenkürzel").first().isVisible())
                    .isFalse();
            editor.follow(faq.question());
            editor.press("Zur Prüfung geben");
            open(editor, "Zuständig");
            editor.choose("assignee", REVIEWER);
            editor.press("Zuständigkeit speichern");

            assertThat(editor.main().innerText()).contains("Prüfung (Demo)");
        }
    }

    private static Visitor editor(Portal portal) {
        return portal.visitor().adopt(portal.as(Portal.EDITOR));
    }

    private static void open(Visitor editor, String label) {
        editor.main()
                .locator("summary")
                .filter(new Locator.FilterOptions().setHasText(label))
                .click();
    }

    private static void awaitKept(Visitor editor) {
        editor.main()
                .locator("[data-autosave-text]")
                .filter(new Locator.FilterOptions().setHasText("Entwurf gesichert"))
                .waitFor();
    }

    private static String value(Visitor editor, String field) {
        return editor.main().locator("[name=" + field + "]").inputValue();
    }

    private static String stored(Portal portal, Faq faq, String field) {
        return portal.as(Portal.EDITOR)
                .get(Faqs.PATH + "/" + faq.id())
                .expect(200)
                .json()
                .path(field)
                .asText();
    }

    private static List<String> rows(Visitor editor) {
        return editor.main().locator("tbody th").allInnerTexts();
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("() => document.activeElement.textContent"));
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        fields.put(field, value);
        return fields;
    }

    private static Locator.GetByRoleOptions named(String label) {
        return new Locator.GetByRoleOptions().setName(label).setExact(true);
    }
}
