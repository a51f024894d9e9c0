package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.jcr.Nodes;
import org.infoportal.mail.OutboxWorker;
import org.infoportal.token.Tokens;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TokensFeatureTest {

    private static final Duration DAY = Duration.ofDays(1);

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final Tokens tokens = feature.portal().tokens();

    @Test
    void storesOnlyTheHash() {
        String token = issue("open", DAY);

        assertThat(feature.records().holding(Sessions.PRIVATE_WORKSPACE, token)).isEmpty();
        assertThat(feature.records().holding(Sessions.PRIVATE_WORKSPACE, Nodes.sha256(token)))
                .hasSize(1);
    }

    @Test
    void leavesNoSecretBehindOnceTheMailIsSent() {
        feature.register("spurlos@example.org");
        String token = feature.confirmationToken("spurlos@example.org");

        try (OutboxWorker worker = new OutboxWorker(feature.portal().outbox(), message -> {})) {
            worker.start();
            Await.until(
                    "the mail",
                    () -> feature.records()
                            .queuedMails("spurlos@example.org", "confirm-address")
                            .isEmpty());
        }

        assertThat(feature.records().holding(Sessions.PRIVATE_WORKSPACE, token)).isEmpty();
        assertThat(feature.records().holding(Sessions.USERS_WORKSPACE, token)).isEmpty();
    }

    @Test
    void opensForItsPurposeOnly() {
        String token = issue("open", DAY);

        assertThat(peek("open", token)).contains("subject");
        assertThat(peek("other", token)).isEmpty();
        assertThat(peek("open", token + "x")).isEmpty();
    }

    @Test
    void isWorthNothingAfterItsTime() {
        String token = issue("open", DAY);

        feature.clock().advance(DAY.minusMillis(1));
        assertThat(peek("open", token)).isPresent();
        feature.clock().advance(Duration.ofMillis(1));
        assertThat(peek("open", token)).isEmpty();
    }

    /** Sometimes two could: it takes some rounds to see it. */
    @RepeatedTest(30)
    void isRedeemedOnceByOneOfManyCallers() throws InterruptedException {
        String token = issue("open", DAY);

        List<Object> answers = Together.run(List.of(() -> redeem(token), () -> redeem(token), () -> redeem(token)));

        assertThat(answers).containsExactlyInAnyOrder(Optional.of("subject"), Optional.empty(), Optional.empty());
        assertThat(peek("open", token)).isEmpty();
    }

    @Test
    void isWorthNothingWhenAnotherRedeemsItMeanwhile() {
        String token = issue("open", DAY);
        VanishingSessions sessions = new VanishingSessions(feature.host().sessions());
        sessions.arm();

        assertThat(sessions.<Optional<String>>call(
                        Sessions.PRIVATE_WORKSPACE, View.LIVE, session -> tokens.redeem(session, "open", token)))
                .isEmpty();
    }

    @Test
    void makesNoTokenThatIsNotSaved() {
        String token = feature.portal().store().call(session -> tokens.issue(session, "open", "subject", DAY));

        assertThat(peek("open", token)).isEmpty();
    }

    private String issue(String purpose, Duration validity) {
        return feature.portal().store().call(session -> {
            String token = tokens.issue(session, purpose, "subject", validity);
            session.save();
            return token;
        });
    }

    private Optional<String> peek(String purpose, String token) {
        return feature.portal().store().call(session -> tokens.peek(session, purpose, token));
    }

    private Optional<String> redeem(String token) {
        return feature.portal().store().call(session -> {
            Optional<String> subject = tokens.redeem(session, "open", token);
            session.save();
            return subject;
        });
    }
}
