package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.session.PortalSession;
import org.infoportal.session.SessionRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionRegistryFeatureTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final SessionRegistry sessions = feature.portal().sessions();

    @BeforeEach
    void begin() {
        sessions.clear();
    }

    @Test
    void listsTheSessionsOfAnAccountThoseLastUsedFirst() {
        PortalSession first = sessions.add("anna", "Firefox, Windows", HOUR);
        feature.clock().advance(Duration.ofMinutes(1));
        PortalSession second = sessions.add("anna", "Safari, iPhone", HOUR);
        sessions.add("berta", "", HOUR);

        assertThat(sessions.of("anna")).containsExactly(second, first);
        assertThat(first.device()).isEqualTo("Firefox, Windows");
        assertThat(first.started()).isEqualTo(second.started().minus(Duration.ofMinutes(1)));
    }

    @Test
    void isOpenForItsAccountOnly() {
        PortalSession session = sessions.add("anna", "", HOUR);

        assertThat(sessions.isOpen(session.id(), "anna")).isTrue();
        assertThat(sessions.isOpen(session.id(), "berta")).isFalse();
        assertThat(sessions.isOpen(UUID.randomUUID().toString(), "anna")).isFalse();
    }

    @Test
    void isClosedFromTheMomentItIsEnded() {
        PortalSession session = sessions.add("anna", "", HOUR);
        PortalSession other = sessions.add("anna", "", HOUR);

        sessions.end("anna", session.id());

        assertThat(sessions.isOpen(session.id(), "anna")).isFalse();
        assertThat(sessions.isOpen(other.id(), "anna")).isTrue();
        assertThat(sessions.of("anna")).containsExactly(other);
    }

    @Test
    void endsNobodyElsesSession() {
        PortalSession session = sessions.add("anna", "", HOUR);

        sessions.end("berta", session.id());

        assertThat(sessions.isOpen(session.id(), "anna")).isTrue();
    }

    @Test
    void endsAllButOne() {
        PortalSession own = sessions.add("anna", "", HOUR);
        PortalSession other = sessions.add("anna", "", HOUR);
        PortalSession bertas = sessions.add("berta", "", HOUR);

        sessions.endOthers("anna", Optional.of(own.id()));

        assertThat(sessions.isOpen(own.id(), "anna")).isTrue();
        assertThat(sessions.isOpen(other.id(), "anna")).isFalse();
        assertThat(sessions.isOpen(bertas.id(), "berta")).isTrue();
    }

    @Test
    void remembersTheLastUseGiveOrTakeTenMinutes() {
        PortalSession session = sessions.add("anna", "", HOUR);
        feature.clock().advance(Duration.ofMinutes(5));
        sessions.isOpen(session.id(), "anna");
        assertThat(sessions.of("anna").get(0).seen()).isEqualTo(session.seen());

        feature.clock().advance(Duration.ofMinutes(6));
        sessions.isOpen(session.id(), "anna");

        assertThat(sessions.of("anna").get(0).seen()).isEqualTo(feature.clock().instant());
    }

    @Test
    void forgetsWhatWasIdleForTooLong() {
        PortalSession idle = sessions.add("anna", "", HOUR);
        PortalSession endless = sessions.add("anna", "", Duration.ofSeconds(-1));
        feature.clock().advance(Duration.ofMinutes(71));

        assertThat(sessions.of("anna")).containsExactly(endless);
        assertThat(sessions.purge()).isEqualTo(1);
        assertThat(sessions.isOpen(idle.id(), "anna")).isFalse();

        feature.clock().advance(Duration.ofDays(31));
        assertThat(sessions.purge()).isEqualTo(1);
        assertThat(feature.records().ofType("ip:session")).isEmpty();
    }

    @Test
    void reachesOtherInstancesBothWays() {
        PrivateStore store = new PrivateStore(feature.host().sessions());
        try (SessionRegistry there = new SessionRegistry(feature.host().sessions(), store, feature.clock()).start()) {
            PortalSession session = sessions.add("anna", "", HOUR);
            // at once, even before the other instance is told
            assertThat(there.isOpen(session.id(), "anna")).isTrue();
            Await.until("the other knows it", () -> there.of("anna").equals(List.of(session)));

            there.end("anna", session.id());

            Await.until("ended here too", () -> !sessions.isOpen(session.id(), "anna"));
        }
    }

    @Test
    void endsWhatAnotherInstanceHasOnlyJustBegun() {
        PrivateStore store = new PrivateStore(feature.host().sessions());
        try (SessionRegistry unaware = new SessionRegistry(feature.host().sessions(), store, feature.clock())) {
            PortalSession session = sessions.add("anna", "", HOUR);

            unaware.endOthers("anna", Optional.empty());

            Await.until("ended", () -> !sessions.isOpen(session.id(), "anna"));
        }
    }

    @Test
    void survivesARestart() {
        PortalSession session = sessions.add("anna", "Firefox, Linux", HOUR);
        PrivateStore store = new PrivateStore(feature.host().sessions());

        try (SessionRegistry fresh = new SessionRegistry(feature.host().sessions(), store, feature.clock()).start()) {
            assertThat(fresh.of("anna")).containsExactly(session);
        }
    }
}
