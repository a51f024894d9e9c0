package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infoportal.standalone.feature.FeaturePortal.ACCREDITOR;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Decision;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.ProcessingTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How long it usually takes. One story, because the clock runs on. */
class ProcessingTimeFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private final ProcessingTime time = feature.portal().processingTime();

    @Test
    void isTheMedianOfFirstDecisionsAndSilentWhileThereAreFew() {
        List.of(1, 2, 3, 40).forEach(this::decideAfter);
        assertThat(time.usual()).as("too few").isEmpty();

        Member undone = decideAfter(90);
        assertThat(time.usual()).contains(Duration.ofDays(3));
        feature.portal().accreditations().undo(ACCREDITOR, undone.id());
        assertThat(time.usual()).as("what was taken back does not count").isEmpty();

        decideAfter(1);
        assertThat(time.usual()).contains(Duration.ofDays(2));

        feature.clock().advance(Duration.ofDays(200));
        assertThat(time.usual()).as("long ago").isEmpty();
    }

    private Member decideAfter(int days) {
        Member member = feature.registerAndConfirm(
                "n" + feature.portal().members().all().size() + "@example.org");
        feature.clock().advance(Duration.ofDays(days));
        return feature.portal()
                .accreditations()
                .decideWithUndo(
                        ACCREDITOR,
                        member.id(),
                        new Decision(Action.REJECT, List.of(), Optional.empty(), "Grund"),
                        OptionalLong.empty());
    }
}
