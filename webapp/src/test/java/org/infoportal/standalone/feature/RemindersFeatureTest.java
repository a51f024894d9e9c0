package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infoportal.Portal;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Decision;
import org.infoportal.accreditation.Member;
import org.infoportal.content.ContentItem;
import org.infoportal.deadline.Deadlines;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Account;
import org.infoportal.host.Host;
import org.infoportal.host.HostException;
import org.infoportal.host.NewAccount;
import org.infoportal.host.Sessions;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.mail.MailComposer;
import org.infoportal.mail.MailMessage;
import org.infoportal.mail.Outbox;
import org.infoportal.mail.OutboxWorker;
import org.infoportal.reminder.Announcement;
import org.infoportal.reminder.ReminderMails;
import org.infoportal.reminder.Reminders;
import org.infoportal.time.LegalTime;
import org.infoportal.web.view.MailTemplates;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Templates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The mails are the real ones, put into the outbox by the job; the clock stands until a test moves it. */
class RemindersFeatureTest {

    private static final String MARA = "mara@example.org";

    @RegisterExtension
    final FreshFeaturePortal fresh = new FreshFeaturePortal();

    private FeaturePortal feature;
    private Portal portal;
    private MailComposer composer;
    private ReminderMails job;
    private int cases;

    @BeforeEach
    void setUp() {
        feature = fresh.portal();
        portal = feature.portal();
        composer = new MailTemplates(
                new Templates(feature.host().resources()),
                new Messages(feature.host().resources(), feature.clock()));
        job = job(portal.reminders(), portal.host(), portal.store());
        go("2027-02-08T12:00");
    }

    @Test
    void writesNothingToSomebodyWhoHasNotAskedForIt() {
        member(MARA, "candidate");
        deadline("Vorschläge", "2027-03-01");

        runTo("2027-03-03T12:00");

        assertThat(mails(MARA)).isEmpty();
    }

    @Test
    void remindsFourteenSevenAndOneDayBefore() {
        subscribe(member(MARA, "candidate"));
        deadline("Vorschläge", "2027-03-01");

        assertThat(runTo("2027-03-03T12:00"))
                .containsExactly("2027-02-15T07:00", "2027-02-22T07:00", "2027-02-28T07:00");
    }

    @Test
    void writesInPlainWordsWithALinkAndTheWayOut() {
        subscribe(member(MARA, "candidate"));
        ContentItem rule = deadline("Vorschläge", "2027-03-01");

        runTo("2027-02-15T08:00");

        Map<String, String> mail = mails(MARA).get(0);
        assertThat(mail.get("subject")).isEqualTo("Frist: Vorschläge");
        assertThat(mail.get("text"))
                .contains("Guten Tag Mara Muster", "Vorschläge (Wahl 1)", "1. März 2027", "18:00")
                .contains("\nhttps://portal.example.org/fristen/" + rule.slug() + "--wahl-1\n")
                .contains("\nhttps://portal.example.org/konto/erinnerungen\n")
                .doesNotContain(MARA);
        assertThat(mail.get("html")).contains("<a href=\"https://portal.example.org/konto/erinnerungen\"");
    }

    @Test
    void putsAllOfADayIntoOneMail() {
        subscribe(member(MARA, "candidate"));
        deadline("Später", "2027-03-02");
        deadline("Eher", "2027-02-23");

        assertThat(runTo("2027-02-16T12:00")).containsExactly("2027-02-09T07:00", "2027-02-16T07:00");

        Map<String, String> both = mails(MARA).get(1);
        assertThat(both.get("subject")).isEqualTo("Frist: Eher und eine weitere");
        assertThat(both.get("text").indexOf("Eher")).isLessThan(both.get("text").indexOf("Später"));
        assertThat(both.get("text")).contains("/fristen/").contains("\nhttps://portal.example.org/fristen\n");
    }

    @Test
    void writesOneMailForWhatTheServerHasSleptOver() {
        subscribe(member(MARA, "candidate"));
        deadline("Vorschläge", "2027-03-01");

        go("2027-02-28T15:00");
        run();
        run();

        assertThat(mails(MARA)).hasSize(1);
        assertThat(runTo("2027-03-03T12:00")).isEmpty();
    }

    @Test
    void writesNothingAfterTheFact() {
        subscribe(member(MARA, "candidate"));
        deadline("Vorschläge", "2027-03-01");

        go("2027-03-01T18:00");
        run();

        assertThat(mails(MARA)).isEmpty();
    }

    @Test
    void doesNotSendWhatHasWaitedInTheOutboxForTooLong() {
        subscribe(member(MARA, "candidate"));
        deadline("Vorschläge", "2027-03-01");
        go("2027-03-01T17:00");
        run();
        List<MailMessage> sent = new ArrayList<>();

        go("2027-03-01T18:00");
        try (OutboxWorker worker = new OutboxWorker(outbox(), sent::add).start()) {
            Await.until(
                    "settled",
                    () -> mails(MARA).stream().allMatch(mail -> mail.get("path").startsWith("/outbox/failed/")));
        }

        assertThat(sent)
                .as("others are sent")
                .isNotEmpty()
                .extracting(MailMessage::subject)
                .doesNotContain("Frist: Vorschläge");
        assertThat(mails(MARA))
                .singleElement()
                .satisfies(mail -> assertThat(mail).doesNotContainKeys("text", "html"));
    }

    @Test
    void countsAnewWhenTheDeadlineMoves() {
        subscribe(member(MARA, "candidate"));
        deadline("Vorschläge", "2027-03-01");
        runTo("2027-02-22T12:00");
        move(1, "2027-03-08");

        assertThat(runTo("2027-03-10T12:00"))
                .containsExactly("2027-02-23T07:00", "2027-03-01T07:00", "2027-03-07T07:00");
    }

    @Test
    void isSilentOnWhatIsDoneUntilItIsNot() {
        Viewer mara = member(MARA, "candidate");
        subscribe(mara);
        ContentItem rule = deadline("Vorschläge", "2027-03-01");
        String slug = rule.slug() + "--wahl-1";
        portal.reminders().markDone(mara, slug);

        assertThat(runTo("2027-02-23T12:00")).isEmpty();
        assertThat(portal.reminders().done(mara)).hasSize(1);

        portal.reminders().markOpen(mara, slug);
        assertThat(runTo("2027-03-03T12:00")).containsExactly("2027-02-23T13:00", "2027-02-28T07:00");
    }

    @Test
    void keepsDoneThoughTheDeadlineMoves() {
        Viewer mara = member(MARA, "candidate");
        subscribe(mara);
        ContentItem rule = deadline("Vorschläge", "2027-03-01");
        portal.reminders().markDone(mara, rule.slug() + "--wahl-1");
        move(1, "2027-03-08");

        assertThat(runTo("2027-03-10T12:00")).isEmpty();
    }

    @Test
    void asksTheGateAtTheMomentOfWriting() {
        Viewer mara = member(MARA, "candidate");
        subscribe(mara);
        subscribe(member("vorsitz@example.org", "chair"));
        deadline("Für Kandidierende", "2027-03-01", "candidate");

        runTo("2027-02-16T12:00");
        decide(feature.member(MARA), Action.REVOKE);
        runTo("2027-03-03T12:00");

        assertThat(mails(MARA)).hasSize(1);
        assertThat(mails("vorsitz@example.org")).isEmpty();
    }

    @Test
    void remindsOnlyOfWhatIsForHerOwnCirclesIfSheWantsThat() {
        Viewer mara = member(MARA, "candidate");
        subscribe(mara, Map.of("scope", "mine"));
        deadline("Für alle", "2027-03-01", "public");
        deadline("Für Kandidierende", "2027-03-05", "candidate");

        assertThat(runTo("2027-03-08T12:00"))
                .containsExactly("2027-02-19T07:00", "2027-02-26T07:00", "2027-03-04T07:00");
        assertThat(mails(MARA).get(0).get("text")).doesNotContain("Für alle");
    }

    @Test
    void stopsWhenSheSwitchesItOff() {
        Viewer mara = member(MARA, "candidate");
        subscribe(mara);
        deadline("Vorschläge", "2027-03-01");
        runTo("2027-02-16T12:00");

        assertThat(portal.reminders().change(mara, Map.of("scope", "all"))).isFalse();

        assertThat(runTo("2027-03-03T12:00")).isEmpty();
        assertThat(portal.reminders().days(mara.account().orElseThrow())).isEmpty();
    }

    @Test
    void goesOnAfterARestartWhereItWas() {
        subscribe(member(MARA, "candidate"));
        deadline("Vorschläge", "2027-03-01");
        runTo("2027-02-15T08:00");

        try (Reminders anew = reminders(portal.host(), portal.store())) {
            job = job(anew, portal.host(), portal.store());
            run();
            assertThat(mails(MARA)).hasSize(1);
            assertThat(runTo("2027-03-03T12:00")).containsExactly("2027-02-22T07:00", "2027-02-28T07:00");
        }
    }

    @Test
    void neitherWritesNorNotesAnythingWhereSavingFails() {
        Viewer mara = member(MARA, "candidate");
        subscribe(mara);
        deadline("Vorschläge", "2027-03-01");
        go("2027-02-15T08:00");
        FailingSessions failing = new FailingSessions(feature.host().sessions());
        Host host = new OtherHost(feature.host(), failing);
        PrivateStore store = new PrivateStore(failing);
        try (Reminders anew = reminders(host, store)) {
            ReminderMails broken = job(anew, host, store);
            failing.failAfter(0);
            assertThatThrownBy(broken::remind).isInstanceOf(HostException.class);
            assertThat(mails(MARA)).isEmpty();

            failing.heal();
            broken.remind();
            broken.remind();
            assertThat(mails(MARA)).hasSize(1);
        }
    }

    @Test
    void writesToTheOthersWhenAMailCannotBeComposed() {
        subscribe(member("giftig@example.org", "candidate"));
        subscribe(member(MARA, "candidate"));
        deadline("Vorschläge", "2027-03-01");
        MailComposer real = composer;
        composer = draft -> {
            if (draft.to().startsWith("giftig")) {
                throw new IllegalStateException("no such template");
            }
            return real.compose(draft);
        };
        job = job(portal.reminders(), portal.host(), portal.store());
        go("2027-02-15T08:00");

        run();

        assertThat(mails(MARA)).hasSize(1);
        assertThat(mails("giftig@example.org")).isEmpty();
    }

    @Test
    void foretellsTheNextMails() {
        Viewer mara = member(MARA, "candidate");
        subscribe(mara);
        deadline("Vorschläge", "2027-03-01");

        assertThat(portal.reminders().upcoming(mara))
                .extracting(Announcement::day)
                .containsExactly(
                        LocalDate.parse("2027-02-15"), LocalDate.parse("2027-02-22"), LocalDate.parse("2027-02-28"));
    }

    @Test
    void refusesNoDaysAndNoChanges() {
        Viewer mara = member(MARA, "candidate");

        assertThatThrownBy(() -> portal.reminders().change(mara, Map.of("on", true, "scope", "all")))
                .asInstanceOf(type(InvalidException.class))
                .satisfies(e -> assertThat(e.errors()).extracting("field").containsExactly("days"));
    }

    @Test
    void isNotThereForThoseWhoHaveNoDeadlinesToKeep() {
        Member waiting = feature.registerAndConfirm("wartet@example.org");
        ContentItem rule = deadline("Vorschläge", "2027-03-01");
        String slug = rule.slug() + "--wahl-1";

        for (Viewer viewer : List.of(Viewer.GUEST, portal.viewer(waiting.id()))) {
            assertThatThrownBy(() -> portal.reminders().change(viewer, wishes(Map.of())))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> portal.reminders().markDone(viewer, slug)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> portal.reminders().values(viewer)).isInstanceOf(NotFoundException.class);
        }
        assertThat(feature.records().ofType("ip:reminders")).isEmpty();
    }

    @Test
    void cannotMarkWhatSheMayNotRead() {
        ContentItem rule = deadline("Für Vorsitzende", "2027-03-01", "chair");
        Viewer mara = member(MARA, "candidate");

        assertThatThrownBy(() -> portal.reminders().markDone(mara, rule.slug() + "--wahl-1"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void tellsOnceOfAllThatHasMoved() {
        subscribe(member(MARA, "candidate"));
        deadline("Vorschläge", "2027-03-01");
        deadline("Beschwerden", "2027-04-01");
        portal.deadlineChanges().sync();
        move(1, "2027-03-08");
        move(2, "2027-04-08");

        run();
        run();

        assertThat(mails(MARA, "deadlines-moved")).singleElement().satisfies(mail -> {
            assertThat(mail.get("subject")).isEqualTo("Fristen haben sich geändert");
            assertThat(mail.get("text"))
                    .containsSubsequence(
                            "Vorschläge (Wahl 1)",
                            "bisher: Montag, 1. März 2027, 18:00 Uhr",
                            "jetzt: Montag, 8. März 2027, 18:00 Uhr",
                            "Grund: Neuer Termin",
                            "Beschwerden (Wahl 2)")
                    .contains("\nhttps://portal.example.org/fristen/aenderungen\n");
        });
    }

    @Test
    void tellsNobodyOfWhatChangedBeforeSheAsked() {
        deadline("Vorschläge", "2027-03-01");
        portal.deadlineChanges().sync();
        move(1, "2027-03-08");
        subscribe(member(MARA, "candidate"));

        run();

        assertThat(mails(MARA, "deadlines-moved")).isEmpty();
    }

    @Test
    void tellsNobodyWhatSheMayNotReadOrDoesNotWantToKnow() {
        subscribe(member(MARA, "candidate"));
        subscribe(member("ohne@example.org", "chair"), Map.of("changes", false));
        deadline("Für Vorsitzende", "2027-03-01", "chair");
        portal.deadlineChanges().sync();
        move(1, "2027-03-08");

        run();

        assertThat(mails(MARA, "deadlines-moved")).isEmpty();
        assertThat(mails("ohne@example.org", "deadlines-moved")).isEmpty();
        assertThat(feature.records().ofType("ip:reminders"))
                .filteredOn(
                        record -> record.get("name").equals(feature.member(MARA).id()))
                .singleElement()
                .satisfies(record -> assertThat(record.get("told"))
                        .as("she is not asked about again")
                        .isEqualTo(String.valueOf(portal.deadlineChanges().latest())));
    }

    @Test
    void tellsNothingOfWhatIsOverBothWays() {
        subscribe(member(MARA, "candidate"));
        deadline("Vorschläge", "2027-01-05");
        portal.deadlineChanges().sync();
        move(1, "2027-01-08");

        run();

        assertThat(mails(MARA, "deadlines-moved")).isEmpty();
    }

    @Test
    void tellsThatADeadlineIsNoMore() {
        subscribe(member(MARA, "candidate"));
        ContentItem rule = deadline("Vorschläge", "2027-03-01");
        portal.deadlineChanges().sync();
        feature.act(FeaturePortal.ADMIN, present(rule), EditorialAction.UNPUBLISH);
        portal.deadlineChanges().sync();

        run();

        assertThat(mails(MARA, "deadlines-moved"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.get("text")).contains("Diese Frist gilt nicht mehr."));
    }

    @Test
    void writesInHerLanguage() {
        Viewer mara = member(MARA, "candidate");
        subscribe(mara);
        feature.host().accounts().describe(mara.account().orElseThrow(), "Mara Muster", Locale.ENGLISH);
        deadline("Vorschläge", "2027-03-01");

        runTo("2027-02-15T08:00");

        assertThat(mails(MARA).get(0).get("text")).contains("Hello Mara Muster", "Monday, 1 March 2027");
    }

    @Test
    void writesToManyInOneGo() {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            addresses.add("viele" + i + "@example.org");
            subscribe(editor(addresses.get(i)));
        }
        deadline("Vorschläge", "2027-03-01");
        go("2027-02-15T08:00");

        run();
        run();

        assertThat(feature.records().ofType("ip:mail"))
                .filteredOn(mail -> mail.get("template").equals("deadline-reminder"))
                .extracting(mail -> mail.get("to"))
                .containsExactlyInAnyOrderElementsOf(addresses);
    }

    @Test
    void isDisclosedAndErasedWithTheAccount() {
        Viewer mara = member(MARA, "candidate");
        subscribe(mara);
        ContentItem rule = deadline("Vorschläge", "2027-03-01");
        runTo("2027-02-15T08:00");
        portal.reminders().markDone(mara, rule.slug() + "--wahl-1");

        Map<String, Object> held =
                portal.privacy().disclosure().of(mara).get("reminders").get(0);
        assertThat(held).containsEntry("remindersOn", true).containsEntry("lastReminder", "2027-02-15");
        assertThat(held.get("reminded").toString()).contains("Vorschläge – Wahl 1");
        assertThat(held.get("done").toString()).contains("Vorschläge – Wahl 1");

        portal.privacy().deletions().wish(mara, "ein langes Passwort", "192.0.2.7");
        feature.clock().advance(Duration.ofDays(15));
        portal.housekeeping().runNow();
        assertThat(feature.records().ofType("ip:reminders")).isEmpty();
        assertThat(feature.records()
                        .holding(Sessions.PRIVATE_WORKSPACE, mara.account().orElseThrow()))
                .noneMatch(path -> path.startsWith("/reminders"));
    }

    private ReminderMails job(Reminders reminders, Host host, PrivateStore store) {
        return new ReminderMails(
                host,
                store,
                portal.gate(),
                portal.viewers(),
                portal.deadlines(),
                portal.deadlineChanges(),
                reminders,
                new Outbox(store, composer, feature.clock()));
    }

    private Reminders reminders(Host host, PrivateStore store) {
        return new Reminders(
                        host,
                        store,
                        portal.gate(),
                        portal.deadlines(),
                        portal.deadlineChanges(),
                        portal.definitions(),
                        new FormChecker(portal.choices()))
                .start();
    }

    private Outbox outbox() {
        return new Outbox(portal.store(), composer, feature.clock());
    }

    private void run() {
        job.tellOfChanges();
        job.remind();
    }

    /** Runs the job every hour; tells when reminders to Mara were written, in Berlin's time. */
    private List<String> runTo(String until) {
        int before = mails(MARA).size();
        for (LocalDateTime end = LocalDateTime.parse(until); !now().isAfter(end); ) {
            run();
            feature.clock().advance(Duration.ofHours(1));
        }
        return mails(MARA).stream()
                .skip(before)
                .map(RemindersFeatureTest::written)
                .toList();
    }

    private static String written(Map<String, String> mail) {
        return berlin(OffsetDateTime.parse(mail.get("created")).toInstant())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private LocalDateTime now() {
        return berlin(feature.clock().instant());
    }

    private static LocalDateTime berlin(Instant moment) {
        return LocalDateTime.ofInstant(moment, LegalTime.ZONE);
    }

    private void go(String to) {
        feature.clock().advance(Duration.between(now(), LocalDateTime.parse(to)));
    }

    private List<Map<String, String>> mails(String to) {
        return mails(to, "deadline-reminder");
    }

    /** Oldest first. */
    private List<Map<String, String>> mails(String to, String template) {
        return feature.records().ofType("ip:mail").stream()
                .filter(mail ->
                        mail.get("to").equals(to) && mail.get("template").equals(template))
                .sorted(Comparator.comparing(mail -> mail.get("created")))
                .toList();
    }

    private Viewer member(String email, String audience) {
        Member member = feature.registerAndConfirm(email);
        portal.accreditations()
                .decide(
                        FeaturePortal.ACCREDITOR,
                        member.id(),
                        new Decision(Action.ACCREDIT, List.of(audience), Optional.empty(), ""));
        return portal.viewer(member.id());
    }

    private Viewer editor(String email) {
        Account account = feature.host()
                .accounts()
                .create(new NewAccount("viele", email, "Mara Muster", Locale.GERMAN, "ein langes Passwort"))
                .orElseThrow();
        feature.host().accounts().grantRole(account.id(), Roles.EDITOR);
        return portal.viewer(account.id());
    }

    private void decide(Member member, Action action) {
        portal.accreditations()
                .decide(
                        FeaturePortal.ACCREDITOR,
                        member.id(),
                        new Decision(action, List.of(), Optional.empty(), "Grund"));
    }

    private void subscribe(Viewer viewer) {
        subscribe(viewer, Map.of());
    }

    private void subscribe(Viewer viewer, Map<String, Object> other) {
        assertThat(portal.reminders().change(viewer, wishes(other))).isTrue();
    }

    private static Map<String, Object> wishes(Map<String, Object> other) {
        Map<String, Object> wishes =
                new HashMap<>(Map.of("on", true, "days", List.of("14", "7", "1"), "scope", "all", "changes", true));
        wishes.putAll(other);
        return wishes;
    }

    /** A rule and an election of their own, on that day at 18:00; returns the rule. The election is "Wahl", numbered. */
    private ContentItem deadline(String title, String day, String... audiences) {
        String number = String.valueOf(++cases);
        ContentItem rule = portal.editing()
                .create(
                        FeaturePortal.EDITOR,
                        Deadlines.RULES,
                        Map.ofEntries(
                                Map.entry("title", title),
                                Map.entry("jurisdiction", "Land " + number),
                                Map.entry("kind", "exclusion"),
                                Map.entry("anchor", "poll-day"),
                                Map.entry("offset", -10L),
                                Map.entry("offsetUnit", "calendar-day"),
                                Map.entry("timeOfDay", "18:00"),
                                Map.entry("certainty", "sure"),
                                Map.entry(
                                        "audiences", audiences.length == 0 ? List.of("member") : List.of(audiences))));
        publish(rule);
        publish(portal.editing()
                .create(
                        FeaturePortal.EDITOR,
                        "election",
                        election(number, LocalDate.parse(day).plusDays(10))));
        return present(rule);
    }

    private static Map<String, Object> election(String number, LocalDate day) {
        return new HashMap<>(Map.of(
                "title",
                "Wahl " + number,
                "day",
                day.toString(),
                "jurisdiction",
                "Land " + number,
                "audiences",
                List.of("public")));
    }

    /** Puts the election of a deadline on another day, so that the deadline is on this one, and tells of it. */
    private void move(int number, String day) {
        portal.deadlineChanges().sync();
        feature.clock().advance(Duration.ofSeconds(1));
        ContentItem election = portal.editing().list(FeaturePortal.ADMIN, "election").stream()
                .filter(item -> item.title().equals("Wahl " + number))
                .findFirst()
                .orElseThrow();
        Map<String, Object> values =
                election(String.valueOf(number), LocalDate.parse(day).plusDays(10));
        values.put("moveReason", "Neuer Termin");
        publish(portal.editing().update(FeaturePortal.EDITOR, "election", election.id(), election.revision(), values));
        portal.deadlineChanges().sync();
    }

    private void publish(ContentItem item) {
        feature.act(FeaturePortal.EDITOR, present(item), EditorialAction.SUBMIT);
        feature.act(FeaturePortal.REVIEWER, present(item), EditorialAction.APPROVE);
        feature.act(FeaturePortal.PUBLISHER, present(item), EditorialAction.PUBLISH);
    }

    private ContentItem present(ContentItem item) {
        return portal.editing().get(FeaturePortal.ADMIN, item.type().name(), item.id());
    }
}
