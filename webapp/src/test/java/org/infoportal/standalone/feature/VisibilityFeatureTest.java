package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Explanation;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Decision;
import org.infoportal.accreditation.Member;
import org.infoportal.content.ContentItem;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.visibility.PersonSight;
import org.infoportal.visibility.Sight;
import org.infoportal.visibility.StandIns;
import org.infoportal.visibility.Visibility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who can see an item: two chairs, of whom one is in a unit, and a candidate. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private static final Viewer EDITOR = FeaturePortal.EDITOR;

    private Visibility visibility;
    private ContentItem land;
    private ContentItem kreis;
    private ContentItem other;

    @BeforeAll
    void accreditThree() {
        visibility = feature.portal().visibility();
        land = unit("Land", Map.of());
        kreis = unit("Kreis", Map.of("parent", land.id()));
        other = unit("Nachbarkreis", Map.of("parent", land.id()));
        accredit("vorsitz-kreis@example.org", "chair", Optional.of(kreis.title()));
        accredit("vorsitz@example.org", "chair", Optional.empty());
        accredit("kandidatur@example.org", "candidate", Optional.of(other.title()));
        feature.registerAndConfirm("wartend@example.org");
    }

    @Test
    void countsThoseWhomTheGateLetsThrough() {
        assertThat(sight(Map.of("audiences", List.of("public"))).membersThen()).isEqualTo(3);
        assertThat(sight(Map.of("audiences", List.of())).membersThen()).isEqualTo(3);
        assertThat(sight(Map.of("audiences", List.of("chair"))).membersThen()).isEqualTo(2);
        assertThat(sight(Map.of("audiences", List.of("chair"), "unit", land.id()))
                        .membersThen())
                .isEqualTo(1);
        assertThat(sight(Map.of("audiences", List.of("chair"), "unit", other.id()))
                        .membersThen())
                .isZero();
        assertThat(sight(Map.of("audiences", List.of(), "unit", land.id())).membersThen())
                .isEqualTo(2);
    }

    @Test
    void tellsWhatIsLiveFromWhatIsBeingWritten() {
        ContentItem live = feature.publish(create(Map.of("audiences", List.of("chair"))));
        Map<String, Object> text = FeaturePortal.faq("Wer sieht das?");
        text.put("audiences", List.of("member"));
        feature.portal().editing().update(EDITOR, "faq", live.id(), live.revision(), text);

        Sight sight = visibility.of(EDITOR, "faq", live.id());

        assertThat(sight.changesReaders()).isTrue();
        assertThat(sight.membersNow()).isEqualTo(2);
        assertThat(sight.membersThen()).isEqualTo(3);
    }

    @Test
    void explainsForOnePerson() {
        ContentItem item = feature.publish(create(Map.of("audiences", List.of("chair"), "unit", kreis.id())));

        assertThat(check(item, "vorsitz-kreis@example.org"))
                .isEqualTo(new PersonSight(
                        Optional.of("Mara Muster"),
                        Optional.of(Explanation.CIRCLE_IN_UNIT),
                        Explanation.CIRCLE_IN_UNIT));
        assertThat(check(item, " VORSITZ@example.org ").now()).contains(Explanation.NO_UNIT);
        assertThat(check(item, "kandidatur@example.org").now()).contains(Explanation.OTHER_CIRCLE);
        assertThat(check(item, "wartend@example.org").now()).contains(Explanation.NOT_ACCREDITED);
        assertThat(check(item, "niemand@example.org"))
                .isEqualTo(new PersonSight(Optional.empty(), Optional.of(Explanation.GUEST), Explanation.GUEST));
    }

    @Test
    void saysThatADraftIsForNobodyYet() {
        PersonSight sight = check(create(Map.of("audiences", List.of("chair"))), "vorsitz@example.org");

        assertThat(sight.sees()).isFalse();
        assertThat(sight.now()).isEmpty();
        assertThat(sight.then()).isEqualTo(Explanation.CIRCLE);
    }

    @Test
    void writesDownThatSomebodyWasLookedAt() {
        ContentItem item = create(Map.of("audiences", List.of("chair")));
        String account = feature.member("vorsitz@example.org").id();

        check(item, "vorsitz@example.org");

        assertThat(feature.records().ofType("ip:auditEntry"))
                .filteredOn(entry -> account.equals(entry.get("subject")))
                .anySatisfy(entry -> assertThat(entry)
                        .containsEntry("action", "visibility.check")
                        .containsEntry("actor", "redaktion")
                        .containsEntry("detail", "faq " + item.id()));
    }

    @Test
    void isForEditorsOnly() {
        ContentItem item = create(Map.of("audiences", List.of("public")));

        assertThatThrownBy(() -> visibility.of(FeaturePortal.memberIn("chair"), "faq", item.id()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> visibility.check(Viewer.GUEST, "faq", item.id(), Map.of("person", "x")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> check(item, " ")).isInstanceOf(InvalidException.class);
    }

    @Test
    void standsInForReadersAsTheyWouldBe() {
        StandIns standIns = new StandIns(feature.portal().units());
        ContentItem item = create(Map.of("audiences", List.of("chair"), "unit", land.id()));

        assertThat(standIns.find("chair", kreis.id(), "X"))
                .map(viewer -> feature.portal().gate().explain(viewer, item))
                .contains(Explanation.CIRCLE_IN_UNIT);
        assertThat(standIns.find("candidate", kreis.id(), "X"))
                .map(viewer -> feature.portal().gate().explain(viewer, item))
                .contains(Explanation.OTHER_CIRCLE);
        assertThat(standIns.find("public", "", "X")).contains(Viewer.GUEST);
        assertThat(standIns.find("nobody", "", "X")).isEmpty();
        assertThat(standIns.find("chair", "gibt-es-nicht", "X")).isEmpty();
    }

    @Test
    void readsADraftAsIfItWereLive() {
        ContentItem live = feature.publish(create(Map.of("audiences", List.of("public"))));
        Map<String, Object> text = FeaturePortal.faq("Neue Frage?");
        text.put("audiences", List.of("chair"));
        ContentItem draft = feature.portal().editing().update(EDITOR, "faq", live.id(), live.revision(), text);
        Viewer chair = FeaturePortal.memberIn("chair");

        assertThat(feature.portal().published().with(draft).findBySlug("faq", draft.slug(), chair))
                .map(ContentItem::title)
                .contains("Neue Frage?");
        assertThat(feature.portal().published().with(draft).findBySlug("faq", draft.slug(), Viewer.GUEST))
                .isEmpty();
        assertThat(feature.portal()
                        .faqs()
                        .over(feature.portal().published().with(draft))
                        .list(chair, "", ""))
                .filteredOn(faq -> faq.id().equals(live.id()))
                .singleElement()
                .extracting(faq -> faq.question())
                .isEqualTo("Neue Frage?");
        assertThat(feature.portal().published().findBySlug("faq", draft.slug(), Viewer.GUEST))
                .map(ContentItem::title)
                .contains("Wer sieht das?");
    }

    private Sight sight(Map<String, Object> forWhom) {
        return visibility.of(EDITOR, "faq", create(forWhom).id());
    }

    private PersonSight check(ContentItem item, String person) {
        return visibility.check(EDITOR, "faq", item.id(), Map.of("person", person));
    }

    private static ContentItem create(Map<String, Object> forWhom) {
        Map<String, Object> text = FeaturePortal.faq("Wer sieht das?");
        text.putAll(forWhom);
        return feature.portal().editing().create(EDITOR, "faq", text);
    }

    private static ContentItem unit(String title, Map<String, Object> more) {
        Map<String, Object> unit = new java.util.HashMap<>(more);
        unit.putAll(Map.of("title", title, "level", "district", "audiences", List.of("public")));
        return feature.publish(feature.portal().editing().create(EDITOR, "unit", unit));
    }

    private static void accredit(String email, String circle, Optional<String> unit) {
        Member member = feature.registerAndConfirm(email);
        feature.portal()
                .accreditations()
                .decide(
                        FeaturePortal.ACCREDITOR,
                        member.id(),
                        new Decision(Action.ACCREDIT, List.of(circle), unit, ""));
    }
}
