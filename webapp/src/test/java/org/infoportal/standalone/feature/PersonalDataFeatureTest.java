package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.infoportal.Portal;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Decision;
import org.infoportal.accreditation.Member;
import org.infoportal.audit.AuditVerifier;
import org.infoportal.content.ContentItem;
import org.infoportal.host.Account;
import org.infoportal.host.Sessions;
import org.infoportal.jcr.Nodes;
import org.infoportal.letter.LetterDraft;
import org.infoportal.letter.Letters;
import org.infoportal.paper.LetterDesk;
import org.infoportal.unsaved.UnsavedTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What all features together hold on somebody: shown to her, and gone with her account. */
class PersonalDataFeatureTest {

    private static final String PASSWORD = "ein langes Passwort";
    private static final Viewer ADMIN =
            new Viewer(Optional.of("id-admin"), "admin", "", "none", false, List.of(), Set.of(Roles.ADMIN));

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final Portal portal = feature.portal();
    private final Lists lists = new Lists(portal.candidates());

    @Test
    void showsWhatEveryFeatureHolds() throws GeneralSecurityException {
        Member member = withEverything("Zeigmir");

        Map<String, List<Map<String, Object>>> data =
                portal.privacy().disclosure().of(viewer(member));

        assertThat(data).allSatisfy((name, held) -> assertThat(held).as(name).isNotEmpty());
        assertThat(data.get("sessions").get(0)).containsEntry("device", "Firefox");
        assertThat(data.get("credentials").get(0))
                .containsEntry("addresses", List.of("neu.zeigmir@example.org"))
                .containsEntry("recoveries", 1);
        assertThat(data.get("secondFactor").get(0)).containsKey("appSince").containsEntry("codesLeft", 10);
        assertThat(data.get("letters"))
                .hasSize(3)
                .last()
                .satisfies(code -> assertThat(code).containsKey("codeExpires"));
        assertThat(data.get("known").get(0))
                .containsEntry("lastName", "Zeigmir")
                .containsKeys("since", "invited");
        assertThat(data.get("office").get(0))
                .containsEntry("units", List.of("Kreis Zeigmir"))
                .containsEntry("decisions", 1L);
    }

    @Test
    void leavesNothingOfSomebodyWhoIsDeletedButHerIdentifierInTheAuditTrail() throws GeneralSecurityException {
        Member member = withEverything("Vergissmich");
        for (String text : List.of(member.id(), member.email(), "neu." + member.email(), member.userName())) {
            assertThat(held(text)).as(text).isNotEmpty();
        }

        portal.privacy().deletions().wish(viewer(member), PASSWORD, "192.0.2.7");
        feature.clock().advance(Duration.ofDays(14));
        portal.housekeeping().runNow();

        assertThat(portal.members().find(member.id())).isEmpty();
        assertThat(held(member.email()))
                .as("the receipt, until it is sent")
                .allSatisfy(path -> assertThat(path).startsWith("/outbox/queued"));
        feature.records().clearOutbox();
        assertThat(held(member.email())).isEmpty();
        assertThat(held(member.userName())).isEmpty();
        assertThat(held("Vergissmich")).isEmpty();
        assertThat(held(Nodes.sha256(member.email())))
                .as("that somebody was invited, and nobody knows who")
                .allSatisfy(path -> assertThat(path).startsWith("/audit"));
        assertThat(held(member.id()))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path).startsWith("/audit"));
        assertThat(portal.sessions().of(member.id())).isEmpty();
        assertThat(portal.secondFactor().factors().has(member.id())).isFalse();
        assertThat(portal.scopes().of(member.id())).isEmpty();
        assertThat(portal.candidates().people().find(member.email())).isEmpty();
        assertThat(new AuditVerifier(feature.host().sessions()).verify().isSound())
                .isTrue();
    }

    @Test
    void keepsWhatGoesByAnAddressFromWhoeverHasNotProvedItToBeHers() {
        lists.take("Erna;Echt;echt@example.org;staff;;\n");
        portal.candidates()
                .invitations()
                .invite(
                        FeaturePortal.ACCREDITOR,
                        lists.person("echt@example.org").id());
        Member stranger = feature.register("echt@example.org");

        Map<String, List<Map<String, Object>>> data =
                portal.privacy().disclosure().of(viewer(stranger));
        assertThat(data.get("known")).isEmpty();
        assertThat(data.get("mails")).isEmpty();

        feature.clock().advance(Duration.ofDays(31));
        portal.housekeeping().runNow();

        assertThat(portal.members().find(stranger.id())).isEmpty();
        assertThat(portal.candidates().people().find("echt@example.org")).isPresent();
    }

    private Member withEverything(String lastName) throws GeneralSecurityException {
        String email = lastName.toLowerCase(Locale.ROOT) + "@example.org";
        lists.take("Mara;" + lastName + ";" + email + ";staff;;\n");
        portal.candidates()
                .invitations()
                .invite(FeaturePortal.ACCREDITOR, lists.person(email).id());
        Map<String, Object> registration = new HashMap<>(FeaturePortal.registration(email));
        registration.put("lastName", lastName);
        portal.registrations().register(registration, Locale.GERMAN, "web", "192.0.2.1");
        portal.registrations().confirm(feature.confirmationToken(email));
        Member member = feature.member(email);
        Account account = feature.host().accounts().findById(member.id()).orElseThrow();
        workForThePortal(member, lastName);
        portal.selfService().recovery().request(Map.of("identifier", email), "192.0.2.1");
        portal.selfService().recovery().deal();
        portal.selfService().addresses().request(account, Map.of("email", "neu." + email, "confirmPassword", PASSWORD));
        portal.sessions().add(member.id(), "Firefox", Duration.ofDays(20));
        portal.calendarFeeds().open(account);
        portal.reminders().change(viewer(member), Map.of("on", true, "days", List.of("7"), "scope", "all"));
        setUpApp(account);
        portal.secondFactor().permits().issue(member.id());
        postLetters(member);
        typeAtTheDesk(member);
        leaveWish(email);
        return member;
    }

    /** For a while; nobody can leave while she works here. */
    private void workForThePortal(Member member, String lastName) {
        ContentItem unit = feature.publish(portal.editing()
                .create(FeaturePortal.EDITOR, "unit", Map.of("title", "Kreis " + lastName, "level", "district")));
        feature.host().accounts().grantRole(member.id(), Roles.ACCREDITOR);
        portal.scopes().set(ADMIN, member.id(), Set.of(unit.id()));
        Member other = feature.registerAndConfirm(UUID.randomUUID() + "@example.org");
        Viewer accreditor = new Viewer(
                Optional.of(member.id()), member.userName(), "", "none", false, List.of(), Set.of(Roles.ACCREDITOR));
        portal.accreditations()
                .decide(accreditor, other.id(), new Decision(Action.REJECT, List.of(), Optional.empty(), "Grund"));
        feature.host().accounts().revokeRole(member.id(), Roles.ACCREDITOR);
        Await.until("she is a member like others", () -> !viewer(member).roles().contains(Roles.ACCREDITOR));
    }

    private void typeAtTheDesk(Member member) {
        Viewer editor = new Viewer(
                Optional.of(member.id()), member.userName(), "", "none", false, List.of(), Set.of(Roles.EDITOR));
        portal.unsaved().keep(editor, "faq", UnsavedTexts.NEW, "", "{}");
    }

    private void setUpApp(Account account) throws GeneralSecurityException {
        var changes = portal.secondFactor().changes();
        changes.startApp(account);
        String code = new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(
                        new SecretKeySpec(
                                changes.startedApp(account.id()).orElseThrow().bytes(), "HmacSHA1"),
                        feature.clock().instant());
        changes.confirmApp(account, code);
    }

    /** One in the post, one that waits, and a code. */
    private void postLetters(Member member) {
        LetterDesk desk = portal.paper().letters();
        addLetter(member);
        List<String> ids = desk.waiting(ADMIN).stream()
                .filter(waiting -> waiting.member().id().equals(member.id()))
                .map(waiting -> waiting.letter().id())
                .toList();
        desk.print(ADMIN, ids);
        desk.markPosted(ADMIN, ids);
        addLetter(member);
    }

    private void addLetter(Member member) {
        portal.store().call(session -> {
            new Letters(feature.clock()).add(session, new LetterDraft("activation", member.id(), Map.of()));
            session.save();
            return null;
        });
    }

    /** As if the portal had stopped before it could deal with it. */
    private void leaveWish(String identifier) {
        portal.store().call(session -> {
            Nodes.bucket(Nodes.folder(session.getRootNode(), "recoveries"), "left")
                    .addNode("left", "ip:recovery")
                    .setProperty("identifier", identifier);
            session.save();
            return null;
        });
    }

    private List<String> held(String text) {
        return feature.records().holding(Sessions.PRIVATE_WORKSPACE, text);
    }

    private Viewer viewer(Member member) {
        return portal.viewers().of(member.id());
    }
}
