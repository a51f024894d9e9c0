package org.infoportal.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActionTest {

    @ParameterizedTest(name = "{0} from {1} leads to {2}")
    @CsvSource(textBlock = """
            CONFIRM,   REGISTERED,        ADDRESS_CONFIRMED
            SUBMIT,    ADDRESS_CONFIRMED, PENDING
            SUBMIT,    SENT_BACK,         PENDING
            ACCREDIT,  PENDING,           ACCREDITED
            ACCREDIT,  SENT_BACK,         ACCREDITED
            ACCREDIT,  REJECTED,          ACCREDITED
            ACCREDIT,  REVOKED,           ACCREDITED
            ACCREDIT,  EXPIRED,           ACCREDITED
            SEND_BACK, PENDING,           SENT_BACK
            REJECT,    PENDING,           REJECTED
            REJECT,    SENT_BACK,         REJECTED
            REVOKE,    ACCREDITED,        REVOKED
            EXTEND,    ACCREDITED,        ACCREDITED
            EXTEND,    EXPIRED,           ACCREDITED
            EXPIRE,    ACCREDITED,        EXPIRED
            """)
    void leadsOn(Action action, AccreditationState from, AccreditationState to) {
        assertThat(action.from(from)).contains(to);
    }

    @ParameterizedTest
    @EnumSource(
            value = AccreditationState.class,
            names = {"REGISTERED", "ADDRESS_CONFIRMED"})
    void leavesNothingToDecideBeforeTheAddressIsConfirmed(AccreditationState state) {
        assertThat(Action.decisions(state)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AccreditationState.class)
    void repeatsNoStateButToExtendIt(AccreditationState state) {
        assertThat(Action.values())
                .filteredOn(action -> action != Action.EXTEND)
                .allMatch(action -> action.from(state).filter(state::equals).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(AccreditationState.class)
    void letsNobodyDecideThatTimeIsOver(AccreditationState state) {
        assertThat(Action.decisions(state)).doesNotContain(Action.EXPIRE, Action.CONFIRM, Action.SUBMIT);
        assertThat(Action.findDecision("expire")).isEmpty();
    }
}
