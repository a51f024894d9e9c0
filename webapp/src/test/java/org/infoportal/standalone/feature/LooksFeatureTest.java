package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infoportal.standalone.feature.FeaturePortal.ACCREDITOR;

import java.util.List;
import java.util.Map;
import org.infoportal.accreditation.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A look at more than is needed to decide leaves a trace. */
class LooksFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    @Test
    void areWrittenDownWithWhoLookedAtWhom() {
        Member member = feature.registerAndConfirm("blick@example.org");

        assertThat(feature.portal().looks().details(ACCREDITOR, member.id()).email())
                .isEqualTo("blick@example.org");

        assertThat(entries("accreditation.look")).singleElement().satisfies(entry -> {
            assertThat(entry.get("actor")).isEqualTo("freischaltung");
            assertThat(entry.get("subject")).isEqualTo(member.id());
        });
    }

    @Test
    void areWrittenDownOnceForAList() {
        feature.registerAndConfirm("liste1@example.org");
        feature.registerAndConfirm("liste2@example.org");

        feature.portal().looks().list(ACCREDITOR, "state=pending offset=0 limit=20");

        assertThat(entries("accreditation.list-api"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("detail")).isEqualTo("state=pending offset=0 limit=20"));
    }

    private static List<Map<String, String>> entries(String action) {
        return feature.records().ofType("ip:auditEntry").stream()
                .filter(entry -> action.equals(entry.get("action")))
                .toList();
    }
}
