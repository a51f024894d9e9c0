package org.infoportal.benchmarks.load;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infoportal.Portal;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Consent;
import org.infoportal.accreditation.Decision;
import org.infoportal.accreditation.NewApplication;
import org.infoportal.definition.Definitions;
import org.infoportal.host.Account;
import org.infoportal.host.NewAccount;
import org.infoportal.host.Settings;
import org.infoportal.mail.MailComposer;
import org.infoportal.standalone.StandaloneHost;
import org.infoportal.time.LegalTime;

/**
 * Fills a data folder, whose portal is not running, with accredited members who have calendar feeds of their own, and
 * writes the addresses of these down. Passwords are hashed as cheaply as can be.
 *
 * <p>{@code java -cp infoportal.jar Subscribers.java DATA NUMBER FILE}
 */
public final class Subscribers {

    private static final int CHEAPEST_HASH = 4;
    private static final int AT_ONCE = 100;
    private static final List<String> CIRCLES = List.of("candidate", "chair", "group-leader", "campaign-lead", "staff");

    private Subscribers() {}

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
        List<String> feeds = new ArrayList<>();
        try (StandaloneHost host =
                StandaloneHost.open(data, data.resolve("light-modules"), settings, clock, CHEAPEST_HASH)) {
            Definitions definitions = new Definitions(host.resources(), clock);
            host.ensure(definitions.contentTypes().values());
            try (Portal portal = Portal.on(host, definitions, silent)) {
                for (int i = 0; i < number; i += AT_ONCE) {
                    feeds.addAll(add(portal, i, Math.min(AT_ONCE, number - i)));
                }
            }
        }
        Files.write(Path.of(args[2]), feeds);
    }

    private static List<String> add(Portal portal, int first, int count) {
        List<NewApplication> applications = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            applications.add(application(portal, i));
        }
        portal.store().call(session -> {
            for (NewApplication application : applications) {
                portal.applications().add(session, application);
                portal.applications().confirm(session, application.account().id());
            }
            session.save();
            return null;
        });
        List<String> feeds = new ArrayList<>();
        for (int i = 0; i < applications.size(); i++) {
            Account account = applications.get(i).account();
            portal.members().refresh(account.id());
            List<String> circles = List.of(CIRCLES.get(i % CIRCLES.size()));
            portal.accreditations()
                    .accreditAutomatically(account.id(), new Decision(Action.ACCREDIT, circles, Optional.empty(), ""));
            feeds.add("fristen/" + portal.calendarFeeds().open(account) + ".ics");
        }
        return feeds;
    }

    private static NewApplication application(Portal portal, int number) {
        String lastName = "Abo" + Integer.toString(number, 36);
        Account account = portal.host()
                .accounts()
                .create(new NewAccount(
                        "anna." + lastName,
                        "subscriber" + number + "@example.org",
                        "Anna " + lastName,
                        Locale.GERMAN,
                        "ein langes Losungswort"))
                .orElseThrow();
        return new NewApplication(
                account,
                "frau",
                "Anna",
                lastName,
                "candidate",
                "Ortsverein " + number % 100,
                Locale.GERMAN,
                new Consent("1", "", portal.host().clock().instant(), "web"));
    }
}
