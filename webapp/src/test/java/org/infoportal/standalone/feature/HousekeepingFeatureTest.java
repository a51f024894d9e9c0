package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.infoportal.Portal;
import org.infoportal.access.Roles;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Decision;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Members;
import org.infoportal.audit.AuditTrail;
import org.infoportal.host.Sessions;
import org.infoportal.housekeeping.Housekeeping;
import org.infoportal.housekeeping.Job;
import org.infoportal.jcr.Lease;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.mail.MailDraft;
import org.infoportal.mail.MailMessage;
import org.infoportal.mail.OutboxWorker;
import org.infoportal.privacy.Deletions;
import org.infoportal.privacy.Retention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HousekeepingFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private static final Duration PAUSE = Duration.ofHours(1);

    private final Housekeeping housekeeping = feature.portal().housekeeping();

    @Test
    void deletesAccountsThatWereNeverConfirmed() {
        Member never = feature.register("nie@example.org");
        Member confirmed = feature.registerAndConfirm("doch@example.org");
        feature.clock().advance(Duration.ofDays(29));
        housekeeping.runNow();
        assertThat(feature.portal().members().find(never.id())).isPresent();

        feature.clock().advance(Duration.ofDays(2));
        housekeeping.runNow();

        assertThat(feature.portal().members().find(never.id())).isEmpty();
        assertThat(feature.host().accounts().findById(never.id())).isEmpty();
        assertThat(feature.records().holding(Sessions.PRIVATE_WORKSPACE, "nie@example.org"))
                .as("no mail to an address that may be a stranger's")
                .isEmpty();
        assertThat(feature.portal().members().find(confirmed.id())).isPresent();
        assertThat(feature.register("nie@example.org").state()).isEqualTo(AccreditationState.REGISTERED);
    }

    @Test
    void deletesAccountsWhoseAccessEndedTwoWeeksAfterSayingSo() {
        Member member = ended("vorbei@example.org");
        feature.clock().advance(Duration.ofDays(165));
        housekeeping.runNow();
        assertThat(mails("vorbei@example.org", "account-ending")).isEmpty();

        feature.clock().advance(Duration.ofDays(2));
        housekeeping.runNow();
        housekeeping.runNow();
        assertThat(mails("vorbei@example.org", "account-ending")).hasSize(1);

        feature.clock().advance(Duration.ofDays(13));
        housekeeping.runNow();
        assertThat(feature.portal().members().find(member.id())).isPresent();

        feature.clock().advance(Duration.ofDays(1));
        housekeeping.runNow();
        assertThat(feature.portal().members().find(member.id())).isEmpty();
        assertThat(mails("vorbei@example.org", "account-deleted")).hasSize(1);
    }

    @Test
    void givesTwoWeeksAlsoWhenNothingWasDoneForLong() {
        Member member = ended("spaet@example.org");
        feature.clock().advance(Duration.ofDays(400));

        housekeeping.runNow();
        assertThat(mails("spaet@example.org", "account-ending")).hasSize(1);
        feature.clock().advance(Duration.ofDays(13));
        housekeeping.runNow();

        assertThat(feature.portal().members().find(member.id())).isPresent();
    }

    @Test
    void countsAnewForThoseWhoCameBackInBetween() {
        Member member = ended("zurueck@example.org");
        feature.clock().advance(Duration.ofDays(170));
        housekeeping.runNow();
        decide(member, Action.ACCREDIT);
        feature.clock().advance(Duration.ofDays(20));
        housekeeping.runNow();
        assertThat(feature.portal().members().find(member.id())).isPresent();

        decide(member, Action.REVOKE);
        housekeeping.runNow();

        assertThat(feature.portal().members().find(member.id())).isPresent();
        assertThat(mails("zurueck@example.org", "account-ending")).hasSize(1);
    }

    @Test
    void deletesNobodyWhoWorksForThePortal() {
        Member member = ended("amt@example.org");
        feature.host().accounts().grantRole(member.id(), Roles.EDITOR);
        Await.until(
                "she is an editor",
                () -> feature.portal().viewers().of(member.id()).roles().contains(Roles.EDITOR));
        feature.clock().advance(Duration.ofDays(170));
        housekeeping.runNow();
        feature.clock().advance(Duration.ofDays(20));
        housekeeping.runNow();

        assertThat(feature.portal().members().find(member.id())).isPresent();
        assertThat(mails("amt@example.org", "account-ending")).isEmpty();
    }

    @Test
    void deletesNobodyWhoWorksForThePortalThoughHerAccountIsLocked() {
        Member member = ended("gesperrt@example.org");
        feature.host().accounts().grantRole(member.id(), Roles.EDITOR);
        feature.host().accounts().setEnabled(member.id(), false);
        Await.until(
                "she is locked",
                () -> feature.portal().viewers().of(member.id()).isGuest());
        feature.clock().advance(Duration.ofDays(170));
        housekeeping.runNow();
        feature.clock().advance(Duration.ofDays(20));
        housekeeping.runNow();

        assertThat(feature.portal().members().find(member.id())).isPresent();
        assertThat(feature.host().accounts().findById(member.id())).isPresent();
        assertThat(mails("gesperrt@example.org", "account-ending")).isEmpty();
    }

    @Test
    void deletesNobodyWhoHasConfirmedHerAddressMeanwhile() {
        Portal portal = feature.portal();
        Member member = feature.register("eben@example.org");
        // as another instance knows her, a moment too late
        Members late = new Members(feature.host().sessions()).start();
        late.close();
        portal.registrations().confirm(feature.confirmationToken("eben@example.org"));
        assertThat(late.find(member.id()))
                .hasValueSatisfying(known -> assertThat(known.state()).isEqualTo(AccreditationState.REGISTERED));
        feature.clock().advance(Duration.ofDays(31));
        Deletions deletions = new Deletions(
                feature.host(),
                portal.store(),
                portal.gate(),
                late,
                portal.login(),
                portal.outbox(),
                new AuditTrail(feature.clock()),
                List.of());

        new Retention(feature.host(), portal.store(), late, portal.gate(), deletions, portal.outbox(), portal.tokens())
                .deleteUnconfirmed();

        assertThat(feature.host().accounts().findById(member.id())).isPresent();
        assertThat(feature.member("eben@example.org").state()).isEqualTo(AccreditationState.PENDING);
    }

    @Test
    void forgetsSessionsThatEndedByThemselves() {
        Member member = feature.register("sitzung@example.org");
        feature.portal().sessions().add(member.id(), "", Duration.ofHours(1));
        assertThat(feature.records().ofType("ip:session")).isNotEmpty();

        feature.clock().advance(Duration.ofHours(2));
        housekeeping.runNow();

        assertThat(feature.records().ofType("ip:session")).isEmpty();
    }

    @Test
    void removesLinksThatHaveExpired() {
        feature.portal().store().call(session -> {
            feature.portal().tokens().issue(session, "test", "kurz", Duration.ofDays(1));
            feature.portal().tokens().issue(session, "test", "lang", Duration.ofDays(3));
            session.save();
            return null;
        });

        feature.clock().advance(Duration.ofDays(2));
        housekeeping.runNow();

        assertThat(feature.records().ofType("ip:token"))
                .extracting(token -> token.get("subject"))
                .contains("lang")
                .doesNotContain("kurz");
    }

    @Test
    void forgetsMailsAfterAWhileAndReceiptsSooner() {
        queue("alt@example.org", "test");
        queue("beleg@example.org", "account-deleted");
        List<MailMessage> sent = new CopyOnWriteArrayList<>();
        try (OutboxWorker worker = new OutboxWorker(feature.portal().outbox(), sent::add).start()) {
            Await.until(
                    "both are sent",
                    () -> List.of("alt@example.org", "beleg@example.org").stream()
                            .allMatch(to -> feature.records()
                                    .findMail(to)
                                    .filter(mail -> mail.get("path").startsWith("/outbox/sent/"))
                                    .isPresent()));
        }
        queue("wartet@example.org", "test");

        feature.clock().advance(Duration.ofDays(2));
        housekeeping.runNow();
        assertThat(feature.records().findMail("beleg@example.org")).isEmpty();
        assertThat(feature.records().findMail("alt@example.org")).isPresent();

        feature.clock().advance(Duration.ofDays(89));
        housekeeping.runNow();
        assertThat(feature.records().findMail("alt@example.org")).isEmpty();
        assertThat(feature.records().findMail("wartet@example.org"))
                .as("not sent yet")
                .isPresent();
    }

    @Test
    void goesOnWhenOneJobFails() {
        List<String> done = new ArrayList<>();
        Housekeeping mixed = new Housekeeping(
                feature.portal().store(),
                feature.clock(),
                "test",
                PAUSE,
                List.of(
                        new Job("first", () -> done.add("first")),
                        new Job("broken", () -> {
                            throw new IllegalStateException("on purpose");
                        }),
                        new Job("last", () -> done.add("last"))));

        mixed.runNow();

        assertThat(done).containsExactly("first", "last");
        mixed.close();
    }

    @Test
    void startsByItselfOnOneInstanceOnly() {
        PrivateStore store = feature.portal().store();
        List<String> done = new CopyOnWriteArrayList<>();
        Lease lease = new Lease(store, feature.clock(), "test", "keeper", Duration.ofMinutes(20));
        assertThat(lease.isHeldBy("other")).isTrue();
        try (Housekeeping idle = new Housekeeping(
                        store, feature.clock(), "test", PAUSE, List.of(new Job("j", () -> done.add("idle"))));
                Housekeeping alone = new Housekeeping(
                        store, feature.clock(), "test", PAUSE, List.of(new Job("j", () -> done.add("alone"))))) {
            idle.start("this");
            alone.start("");
            Await.until("the one without others works", () -> done.contains("alone"));
        }

        assertThat(done).containsExactly("alone");
        feature.clock().advance(Duration.ofMinutes(21));
        assertThat(lease.isHeldBy("this")).as("the other is gone").isTrue();
        assertThat(lease.isHeldBy("other")).isFalse();
    }

    private static Member ended(String email) {
        Member member = feature.registerAndConfirm(email);
        decide(member, Action.ACCREDIT);
        decide(member, Action.REVOKE);
        return feature.member(email);
    }

    private static void decide(Member member, Action action) {
        feature.portal()
                .accreditations()
                .decide(
                        FeaturePortal.ACCREDITOR,
                        member.id(),
                        new Decision(action, List.of(), Optional.empty(), "Grund"));
    }

    private static List<Map<String, String>> mails(String to, String template) {
        return feature.records().queuedMails(to, template);
    }

    private static void queue(String to, String template) {
        feature.portal().store().call(session -> {
            feature.portal()
                    .outbox()
                    .add(session, new MailDraft(template, to, Locale.GERMAN, Map.of("name", "M", "link", "x")));
            session.save();
            return null;
        });
    }
}
