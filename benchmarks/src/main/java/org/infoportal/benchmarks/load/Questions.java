package org.infoportal.benchmarks.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.Portal;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.definition.Definitions;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.host.Settings;
import org.infoportal.mail.MailComposer;
import org.infoportal.standalone.StandaloneHost;
import org.infoportal.time.LegalTime;

/**
 * Fills a data folder, whose portal is not running, with questions; every other one is published.
 *
 * <p>{@code java -cp infoportal.jar Questions.java DATA NUMBER}
 */
public final class Questions {

    private static final int CHEAPEST_HASH = 4;
    private static final List<String> CATEGORIES =
            List.of("Kandidieren", "Fristen und Termine", "Wahlkampf vor Ort", "Geld und Recht");

    private Questions() {}

    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        int number = Integer.parseInt(args[1]);
        Settings settings = new Settings(
                URI.create("http://localhost/"),
                new Settings.Mail("portal@example.org", Optional.empty()),
                Settings.Limits.defaults(),
                Settings.Rules.defaults(),
                2);
        Clock clock = Clock.system(LegalTime.ZONE);
        MailComposer silent = draft -> new MailComposer.Composed("", "", "");
        Viewer editor = new Viewer(Optional.empty(), "redaktion", "", "none", false, List.of(), Set.of(Roles.EDITOR));
        try (StandaloneHost host =
                StandaloneHost.open(data, data.resolve("light-modules"), settings, clock, CHEAPEST_HASH)) {
            Definitions definitions = new Definitions(host.resources(), clock);
            host.ensure(definitions.contentTypes().values());
            try (Portal portal = Portal.on(host, definitions, silent)) {
                for (int i = 0; i < number; i++) {
                    add(portal, editor, i);
                }
            }
        }
    }

    private static void add(Portal portal, Viewer editor, int number) {
        ContentItem item = portal.editing()
                .create(
                        editor,
                        "faq",
                        Map.of(
                                "question",
                                "Was gilt für den Fall " + Integer.toString(number, 36) + "?",
                                "answer",
                                "<p>Eine Antwort mit <strong>zwei</strong> Sätzen. Hier ist der zweite.</p>",
                                "category",
                                CATEGORIES.get(number % CATEGORIES.size()),
                                "audiences",
                                List.of("member")));
        if (number % 2 == 0) {
            portal.desk()
                    .workflow()
                    .act(editor, "faq", item.id(), Optional.of(item.revision()), EditorialAction.PUBLISH, "");
        }
    }
}
