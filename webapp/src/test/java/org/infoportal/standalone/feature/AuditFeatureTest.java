package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Decision;
import org.infoportal.accreditation.Member;
import org.infoportal.audit.AuditCheck;
import org.infoportal.audit.AuditCheck.Fault;
import org.infoportal.audit.AuditCheck.Kind;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditFilter;
import org.infoportal.audit.AuditRecord;
import org.infoportal.audit.AuditTrail;
import org.infoportal.audit.AuditVerifier;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.jcr.Nodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditFeatureTest {

    private static final Viewer ADMIN =
            new Viewer(Optional.of("id-admin"), "admin", "A", "none", false, List.of(), Set.of(Roles.ADMIN));

    /** A portal for each test: each damages its trail. */
    @RegisterExtension
    final FreshFeaturePortal fresh = new FreshFeaturePortal();

    private FeaturePortal feature;
    private AuditTrail trail;

    @BeforeEach
    void writeFiveEntries() {
        feature = fresh.portal();
        trail = new AuditTrail(feature.clock());
        for (int i = 1; i <= 5; i++) {
            add(new AuditEntry("freischaltung", "test.done", "thing-" + i, "Grund " + i, "mail-" + i));
            feature.clock().advance(Duration.ofMinutes(40));
        }
    }

    private long add(AuditEntry entry) {
        return feature.portal().store().call(session -> {
            long number = trail.add(session, entry);
            session.save();
            return number;
        });
    }

    @Test
    void findsNothingWrongWithWhatThePortalWrote() {
        AuditCheck check = verify();

        assertThat(check.isSound()).isTrue();
        assertThat(check.entries()).isEqualTo(5);
        assertThat(check.head()).hasSize(64);
    }

    @Test
    void findsAnAlteredReason() {
        tamper(3, entry -> entry.setProperty("detail", "ein anderer Grund"));

        assertThat(verify().fault()).contains(new Fault(3, Kind.ALTERED));
    }

    @Test
    void findsAnotherActor() {
        tamper(3, entry -> entry.setProperty("actor", "jemand"));

        assertThat(verify().fault()).contains(new Fault(3, Kind.ALTERED));
    }

    @Test
    void findsAnotherSubject() {
        tamper(2, entry -> entry.setProperty("subject", "thing-9"));

        assertThat(verify().fault()).contains(new Fault(2, Kind.ALTERED));
    }

    @Test
    void findsAnEntryRemovedFromTheMiddle() {
        tamper(3, Node::remove);

        assertThat(verify().fault()).contains(new Fault(3, Kind.MISSING));
    }

    @Test
    void findsThatTheLastOnesWereRemoved() {
        tamper(5, Node::remove);
        tamper(4, Node::remove);

        assertThat(verify().fault()).contains(new Fault(4, Kind.MISSING));
    }

    @Test
    void findsTwoEntriesSwapped() {
        raw(session -> {
            entry(session, 2).setProperty("number", 99L);
            entry(session, 3).setProperty("number", 2L);
            entry(session, 99).setProperty("number", 3L);
        });

        assertThat(verify().fault()).contains(new Fault(2, Kind.ALTERED));
    }

    @Test
    void findsAnEntryThatWasRewrittenWithItsOwnHash() {
        raw(session -> {
            // written again by the portal's own means, from the second on, but only the third one
            Node root = session.getNode("/audit");
            String head = root.getProperty("hash").getString();
            root.setProperty("number", 2L);
            root.setProperty("hash", entry(session, 2).getProperty("hash").getString());
            entry(session, 3).remove();
            trail.add(session, new AuditEntry("freischaltung", "test.done", "thing-9", "ein anderer Grund"));
            root.setProperty("number", 5L);
            root.setProperty("hash", head);
        });

        assertThat(verify().fault()).contains(new Fault(4, Kind.ORDER));
    }

    @Test
    void findsAnEntryBesideTheChain() {
        tamper(5, entry -> {
            Node added = entry.getParent().addNode("fremd", "ip:auditEntry");
            added.setProperty("at", entry.getProperty("at").getDate());
            added.setProperty("action", "accreditation.accredited");
            added.setProperty("subject", "thing-1");
        });

        assertThat(verify().fault()).contains(new Fault(0, Kind.ADDED));
    }

    @Test
    void findsAReasonTakenAwayWithoutADeletion() {
        tamper(2, entry -> {
            entry.setProperty("detail", (String) null);
            entry.setProperty("detailSalt", (String) null);
            entry.setProperty("erasedFor", "thing-2");
        });

        assertThat(verify().fault()).contains(new Fault(2, Kind.ALTERED));
    }

    @Test
    void findsAReasonTakenAwayForSomebodyElsesDeletion() {
        erase("thing-4", "nobody");
        assertThat(verify().isSound()).isTrue();

        tamper(2, entry -> {
            entry.setProperty("detail", (String) null);
            entry.setProperty("detailSalt", (String) null);
            entry.setProperty("erasedFor", "thing-4");
        });

        assertThat(verify().fault()).contains(new Fault(2, Kind.ALTERED));
    }

    @Test
    void provesByANotedHeadThatTheWholeTrailWasNotWrittenAnew() {
        String head = verify().head();
        AuditVerifier verifier = new AuditVerifier(feature.host().sessions());

        assertThat(verifier.verify(new AuditVerifier.Anchor(5, head)).isSound()).isTrue();
        raw(session -> session.removeItem("/audit"));
        writeFiveEntries();

        assertThat(verifier.verify().isSound()).isTrue();
        assertThat(verifier.verify(new AuditVerifier.Anchor(5, head)).fault()).contains(new Fault(5, Kind.ANCHOR));
    }

    @Test
    void acceptsEntriesFromBeforeTheChain() {
        raw(session -> {
            session.removeItem("/audit");
            Node folder = session.getRootNode().addNode("audit", "mgnl:folder");
            for (String part : List.of("2026", "12", "24", "18", "ab")) {
                folder = folder.addNode(part, "mgnl:folder");
            }
            Node old = folder.addNode("alt", "ip:auditEntry");
            old.setProperty("at", Nodes.calendar(feature.clock().instant().minus(Duration.ofDays(22))));
            old.setProperty("actor", "freischaltung");
            old.setProperty("action", "accreditation.accredited");
            old.setProperty("subject", "thing-1");
            old.setProperty("detail", "");
        });
        add(new AuditEntry("freischaltung", "test.done", "thing-1", ""));

        AuditCheck check = verify();

        assertThat(check.isSound()).isTrue();
        assertThat(check.entries()).isEqualTo(1);
        assertThat(check.unchained()).isEqualTo(1);
        assertThat(find(AuditFilter.about("thing-1"))).hasSize(2);
    }

    @Test
    void staysSoundWhenManyWriteAtOnce() throws InterruptedException {
        List<Callable<Long>> writers = IntStream.range(0, 20)
                .<Callable<Long>>mapToObj(n -> () -> add(new AuditEntry("viele", "test.done", "thing-" + n, "")))
                .toList();

        assertThat(Together.run(writers)).hasOnlyElementsOfType(Long.class).doesNotHaveDuplicates();
        assertThat(verify().isSound()).isTrue();
        assertThat(verify().entries()).isEqualTo(25);
    }

    @Test
    void forgetsNamesAndReasonsWithoutBreaking() {
        erase("thing-2", "freischaltung");

        assertThat(verify().isSound()).isTrue();
        List<AuditRecord> entries = find(AuditFilter.ALL);
        assertThat(entries)
                .extracting(AuditRecord::actor)
                .contains(Optional.empty())
                .doesNotContain(Optional.of("freischaltung"));
        assertThat(find(AuditFilter.about("thing-2")))
                .filteredOn(entry -> entry.action().equals("test.done"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEmpty());
        assertThat(find(AuditFilter.about("thing-3")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("Grund 3"));
        assertThat(feature.records().holding(Sessions.PRIVATE_WORKSPACE, "Grund 2"))
                .isEmpty();
    }

    private void erase(String id, String userName) {
        feature.portal().store().call(session -> {
            trail.erase(session, id, userName);
            trail.add(session, new AuditEntry("system", AuditTrail.ACCOUNT_DELETED, id, "wish"));
            session.save();
            return null;
        });
    }

    @Test
    void filtersAndPagesNewestFirst() {
        add(new AuditEntry("admin", "other.done", "thing-1", ""));

        assertThat(find(AuditFilter.ALL)).extracting(AuditRecord::number).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(find(AuditFilter.about("thing-1")))
                .extracting(AuditRecord::number)
                .containsExactly(6L, 1L);
        assertThat(find(filter("admin", ""))).extracting(AuditRecord::number).containsExactly(6L);
        assertThat(find(filter("", "test"))).hasSize(5);
        assertThat(find(filter("", "test.done"))).hasSize(5);
        assertThat(find(filter("", "test.d"))).isEmpty();
        assertThat(find(new AuditFilter(
                        Optional.of(feature.clock().instant().minus(Duration.ofMinutes(90))),
                        Optional.of(feature.clock().instant().minus(Duration.ofMinutes(10))),
                        "",
                        "",
                        "")))
                .extracting(AuditRecord::number)
                .containsExactly(5L, 4L);
        assertThat(feature.portal()
                        .auditLog()
                        .find(ADMIN, AuditFilter.ALL, 2, 2)
                        .entries())
                .extracting(AuditRecord::number)
                .containsExactly(4L, 3L);
    }

    private static AuditFilter filter(String actor, String action) {
        return new AuditFilter(Optional.empty(), Optional.empty(), actor, action, "");
    }

    private List<AuditRecord> find(AuditFilter filter) {
        List<AuditRecord> found = new ArrayList<>();
        feature.portal().auditLog().each(ADMIN, filter, found::add);
        assertThat(feature.portal().auditLog().find(ADMIN, filter, 0, 100).entries())
                .isEqualTo(found);
        return found;
    }

    @Test
    void namesTheMailOfADecision() {
        Member member = feature.registerAndConfirm("mail@example.org");
        feature.portal()
                .accreditations()
                .decide(
                        FeaturePortal.ACCREDITOR,
                        member.id(),
                        new Decision(Action.REJECT, List.of(), Optional.empty(), "Grund"));

        Map<String, String> mail = feature.records()
                .queuedMails("mail@example.org", "accreditation-reject")
                .get(0);
        assertThat(find(AuditFilter.about(member.id())))
                .first()
                .satisfies(entry -> assertThat(entry.mail()).isEqualTo(mail.get("name")));
    }

    @Test
    void showsAccreditorsOnePersonAndStrangersNothing() {
        Member member = feature.registerAndConfirm("person@example.org");
        var log = feature.portal().auditLog();

        assertThat(log.ofPerson(FeaturePortal.ACCREDITOR, member.id(), 0, 20).total())
                .isEqualTo(3);
        assertThatThrownBy(() -> log.find(FeaturePortal.ACCREDITOR, AuditFilter.ALL, 0, 20))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> log.verify(FeaturePortal.ACCREDITOR)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> log.ofPerson(FeaturePortal.ACCREDITOR, "thing-1", 0, 20))
                .isInstanceOf(NotFoundException.class);
        for (Viewer stranger : List.of(Viewer.GUEST, FeaturePortal.EDITOR, FeaturePortal.memberIn())) {
            assertThatThrownBy(() -> log.ofPerson(stranger, member.id(), 0, 20)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> log.each(stranger, AuditFilter.ALL, entry -> {}))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    private AuditCheck verify() {
        return feature.portal().auditLog().verify(ADMIN);
    }

    private void tamper(long number, Damage damage) {
        raw(session -> damage.to(entry(session, number)));
    }

    private void raw(RawWork work) {
        feature.host().sessions().call(Sessions.PRIVATE_WORKSPACE, View.LIVE, session -> {
            work.run(session);
            session.save();
            return null;
        });
    }

    private Node entry(Session session, long number) throws RepositoryException {
        return find(session.getNode("/audit"), number).orElseThrow();
    }

    private static Optional<Node> find(Node folder, long number) throws RepositoryException {
        for (var children = folder.getNodes(); children.hasNext(); ) {
            Node child = children.nextNode();
            if (!child.isNodeType("ip:auditEntry")) {
                Optional<Node> found = find(child, number);
                if (found.isPresent()) {
                    return found;
                }
            } else if (child.hasProperty("number")
                    && child.getProperty("number").getLong() == number) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    @FunctionalInterface
    private interface Damage {
        void to(Node entry) throws RepositoryException;
    }

    @FunctionalInterface
    private interface RawWork {
        void run(Session session) throws RepositoryException;
    }
}
