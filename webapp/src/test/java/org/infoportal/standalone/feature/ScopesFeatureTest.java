package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Decision;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Scopes;
import org.infoportal.content.ContentItem;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who decides on the applications of which units. */
class ScopesFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private static final Viewer ADMIN =
            new Viewer(Optional.of("id-admin"), "admin", "", "none", false, List.of(), Set.of(Roles.ADMIN));

    private final Scopes scopes = feature.portal().scopes();

    @Test
    void reachesAnAccreditorAtOnce() {
        ContentItem unit = unit("Kreis Sofort");
        Account account = accreditor("sofort@example.org");
        assertThat(viewer(account).scope()).isEmpty();

        scopes.set(ADMIN, account.id(), Set.of(unit.id()));
        assertThat(viewer(account).scope()).containsExactly(unit.id());

        scopes.set(ADMIN, account.id(), Set.of());
        assertThat(viewer(account).scope()).isEmpty();
    }

    @Test
    void isWrittenDown() {
        ContentItem unit = unit("Kreis Protokoll");
        Account account = accreditor("protokoll@example.org");

        scopes.set(ADMIN, account.id(), Set.of(unit.id()));

        assertThat(feature.records().ofType("ip:auditEntry"))
                .filteredOn(entry -> account.id().equals(entry.get("subject"))
                        && entry.get("action").equals("accreditor.scope"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.get("actor")).isEqualTo("admin");
                    assertThat(entry.get("detail")).isEqualTo("Kreis Protokoll");
                });
    }

    @Test
    void isNothingForOthers() {
        Account account = accreditor("fremd@example.org");

        for (Viewer stranger : List.of(Viewer.GUEST, FeaturePortal.EDITOR, FeaturePortal.ACCREDITOR)) {
            assertThatThrownBy(() -> scopes.accreditors(stranger)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> scopes.set(stranger, account.id(), Set.of()))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void takesOnlyAccreditorsAndUnits() {
        Member member = feature.registerAndConfirm("mitglied@example.org");
        Account account = accreditor("wer@example.org");

        assertThat(scopes.accreditors(ADMIN)).contains(account);
        assertThatThrownBy(() -> scopes.set(ADMIN, member.id(), Set.of())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> scopes.set(ADMIN, account.id(), Set.of("nowhere")))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void letsNobodyPutMembersElsewhere() {
        ContentItem mine = unit("Kreis Mein");
        ContentItem foreign = unit("Kreis Fremd");
        Account account = accreditor("nur-mein@example.org");
        scopes.set(ADMIN, account.id(), Set.of(mine.id()));
        Member member = feature.registerAndConfirm("kommt@example.org");
        feature.portal().accreditations().decide(ADMIN, member.id(), accredit(mine));
        feature.portal()
                .accreditations()
                .decide(ADMIN, member.id(), new Decision(Action.REVOKE, List.of(), Optional.empty(), "Grund"));

        assertThatThrownBy(
                        () -> feature.portal().accreditations().decide(viewer(account), member.id(), accredit(foreign)))
                .isInstanceOf(InvalidException.class);
        assertThat(feature.portal()
                        .accreditations()
                        .decide(viewer(account), member.id(), accredit(mine))
                        .unitId())
                .contains(mine.id());
    }

    private static Decision accredit(ContentItem unit) {
        return new Decision(Action.ACCREDIT, List.of(), Optional.of(unit.id()), "");
    }

    private static ContentItem unit(String title) {
        return feature.publish(feature.portal()
                .editing()
                .create(FeaturePortal.EDITOR, "unit", Map.of("title", title, "level", "district")));
    }

    private static Account accreditor(String email) {
        Member member = feature.registerAndConfirm(email);
        feature.host().accounts().grantRole(member.id(), Roles.ACCREDITOR);
        return feature.host().accounts().findById(member.id()).orElseThrow();
    }

    private static Viewer viewer(Account account) {
        return feature.portal().viewers().of(account.id());
    }
}
