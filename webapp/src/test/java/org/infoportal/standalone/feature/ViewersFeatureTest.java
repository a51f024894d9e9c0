package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.infoportal.access.Roles;
import org.infoportal.accreditation.Viewers;
import org.infoportal.standalone.account.StandaloneAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who an account is to the gate changes before the call that changed the account returns, not soon afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewersFeatureTest {

    private static final int TIMES = 30;

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private String id;

    @BeforeAll
    void employ() {
        id = accounts()
                .createStaff("team", "Team", "team@example.org", "ein langes Losungswort", Set.of(Roles.EDITOR))
                .orElseThrow()
                .id();
    }

    @RepeatedTest(TIMES)
    void seesALockAtOnce() {
        assertThat(viewers().of(id).isGuest()).isFalse();

        accounts().setEnabled(id, false);

        assertThat(viewers().of(id).isGuest()).isTrue();
        accounts().setEnabled(id, true);
        assertThat(viewers().of(id).isGuest()).isFalse();
    }

    @RepeatedTest(TIMES)
    void seesAnotherRoleAtOnce() {
        assertThat(viewers().of(id).roles()).doesNotContain(Roles.ACCREDITOR);

        accounts().grantRole(id, Roles.ACCREDITOR);

        assertThat(viewers().of(id).roles()).contains(Roles.ACCREDITOR);
        accounts().revokeRole(id, Roles.ACCREDITOR);
        assertThat(viewers().of(id).roles()).doesNotContain(Roles.ACCREDITOR);
    }

    private static StandaloneAccounts accounts() {
        return feature.host().accounts();
    }

    private static Viewers viewers() {
        return feature.portal().viewers();
    }
}
