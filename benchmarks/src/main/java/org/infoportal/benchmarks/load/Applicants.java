package org.infoportal.benchmarks.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infoportal.Portal;
import org.infoportal.accreditation.Consent;
import org.infoportal.accreditation.NewApplication;
import org.infoportal.definition.Definitions;
import org.infoportal.host.Account;
import org.infoportal.host.NewAccount;
import org.infoportal.host.Settings;
import org.infoportal.mail.MailComposer;
import org.infoportal.standalone.StandaloneHost;
import org.infoportal.time.LegalTime;

/**
 * Fills a data folder, whose portal is not running, with applicants who wait for a decision. Their passwords are hashed
 * as cheaply as can be, because hashing them is not what is measured.
 *
 * <p>{@code java -cp infoportal.jar Applicants.java DATA NUMBER}
 */
public final class Applicants {

    private static final int CHEAPEST_HASH = 4;
    private static final int AT_ONCE = 100;
    private static final List<String> FUNCTIONS =
            List.of("candidate", "chair", "group-leader", "campaign-lead", "staff");

    private Applicants() {}

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
        try (StandaloneHost host =
                StandaloneHost.open(data, data.resolve("light-modules"), settings, clock, CHEAPEST_HASH)) {
            Definitions definitions = new Definitions(host.resources(), clock);
            host.ensure(definitions.contentTypes().values());
            try (Portal portal = Portal.on(host, definitions, silent)) {
                for (int i = 0; i < number; i += AT_ONCE) {
                    add(portal, i, Math.min(AT_ONCE, number - i));
                }
            }
        }
    }

    private static void add(Portal portal, int first, int count) {
        List<NewApplication> applications = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            String lastName = "Muster" + Integer.toString(i, 36);
            Account account = portal.host()
                    .accounts()
                    .create(new NewAccount(
                            "anna." + lastName,
                            "applicant" + i + "@example.org",
                            "Anna " + lastName,
                            Locale.GERMAN,
                            "ein langes Losungswort"))
                    .orElseThrow();
            applications.add(new NewApplication(
                    account,
                    "frau",
                    "Anna",
                    lastName,
                    FUNCTIONS.get(i % FUNCTIONS.size()),
                    "Ortsverein " + i % 100,
                    Locale.GERMAN,
                    new Consent("1", "", portal.host().clock().instant(), "web")));
        }
        portal.store().call(session -> {
            for (NewApplication application : applications) {
                portal.applications().add(session, application);
                portal.applications().confirm(session, application.account().id());
            }
            session.save();
            return null;
        });
    }
}
