package org.infoportal.web.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infoportal.deadline.Rules.rule;

import java.util.List;
import org.infoportal.deadline.Pending;
import org.junit.jupiter.api.Test;

class DeadlineFilterTest {

    private static final Pending WITHOUT_DAY = new Pending(rule("a").build(), Pending.Cause.NO_ANCHOR_DAY, List.of());

    @Test
    void takesEverythingUnlessSomethingIsChosen() {
        assertThat(filter("", "", false).isEmpty()).isTrue();
        assertThat(filter("", "", false).takes(WITHOUT_DAY)).isTrue();
    }

    @Test
    void takesTheKindAndTheCircleThatWereChosen() {
        assertThat(filter("public", "exclusion", false).takes(WITHOUT_DAY)).isTrue();
        assertThat(filter("", "notice", false).takes(WITHOUT_DAY)).isFalse();
        assertThat(filter("chair", "", false).takes(WITHOUT_DAY)).isFalse();
    }

    @Test
    void findsNothingOfAKindThatThereIsNot() {
        assertThat(filter("", "urgent", false).takes(WITHOUT_DAY)).isFalse();
    }

    @Test
    void takesNothingOfEverybodysAmongOnesOwn() {
        assertThat(filter("", "", true).takes(WITHOUT_DAY)).isFalse();
    }

    private static DeadlineFilter filter(String audience, String kind, boolean mine) {
        return new DeadlineFilter("", audience, kind, mine);
    }
}
