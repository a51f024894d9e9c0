package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infoportal.standalone.feature.FeaturePortal.ACCREDITOR;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Action;
import org.infoportal.accreditation.Decision;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.Queue;
import org.infoportal.accreditation.QueueQuery;
import org.infoportal.accreditation.QueueQuery.Sort;
import org.infoportal.content.ContentItem;
import org.infoportal.error.NotFoundException;
import org.infoportal.text.Fold;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueueFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    private static ContentItem land;
    private static ContentItem kreis;
    private static ContentItem other;
    private static Member anna;
    private static Member berta;
    private static Member clara;

    private final Queue queue = feature.portal().queue();

    @BeforeAll
    static void fill() {
        land = unit("Land Nord", Optional.empty());
        kreis = unit("Kreis Seestadt", Optional.of(land));
        other = unit("Land Süd", Optional.empty());
        clara = apply("Clara", "Äpfel", "chair", "Land Süd");
        feature.clock().advance(Duration.ofDays(5));
        anna = apply("Anna", "Zander", "candidate", "Kreis Seestadt");
        feature.clock().advance(Duration.ofDays(5));
        berta = apply("Berta", "Müller", "staff", "irgendwo");
        feature.clock().advance(Duration.ofDays(1));
    }

    @Test
    void putsWhoWaitsLongestFirst() {
        assertThat(find(query(Sort.WAITING))).containsExactly(clara, anna, berta);
        assertThat(find(query(Sort.NEWEST))).containsExactly(berta, anna, clara);
    }

    @Test
    void sortsNamesAsPeopleDo() {
        assertThat(find(query(Sort.NAME))).containsExactly(clara, berta, anna);
    }

    @Test
    void findsAUnitWithAllBelowIt() {
        assertThat(find(new QueueQuery(pending(), Optional.of(land.id()), Optional.empty(), 0, Sort.WAITING, "")))
                .containsExactly(anna);
        assertThat(find(new QueueQuery(pending(), Optional.of(other.id()), Optional.empty(), 0, Sort.WAITING, "")))
                .containsExactly(clara);
    }

    @Test
    void findsByFunctionAndAge() {
        assertThat(find(new QueueQuery(pending(), Optional.empty(), Optional.of("staff"), 0, Sort.WAITING, "")))
                .containsExactly(berta);
        assertThat(find(new QueueQuery(pending(), Optional.empty(), Optional.empty(), 7, Sort.WAITING, "")))
                .containsExactly(clara);
        assertThat(find(new QueueQuery(pending(), Optional.empty(), Optional.empty(), 2, Sort.WAITING, "")))
                .containsExactly(clara, anna);
    }

    @Test
    void combinesFilters() {
        assertThat(find(new QueueQuery(
                        pending(), Optional.of(land.id()), Optional.of("candidate"), 2, Sort.WAITING, "zander")))
                .containsExactly(anna);
        assertThat(find(new QueueQuery(
                        pending(), Optional.of(land.id()), Optional.of("chair"), 2, Sort.WAITING, "zander")))
                .isEmpty();
    }

    @Test
    void findsNamesAddressesAndUnitsHoweverTheyAreWritten() {
        assertThat(search("aepfel")).containsExactly(clara);
        assertThat(search("MUELLER berta")).containsExactly(berta);
        assertThat(search("anna zander")).containsExactly(anna);
        assertThat(search("zander@EXAMPLE")).containsExactly(anna);
        assertThat(search("land sued")).containsExactly(clara);
        assertThat(search("niemand")).isEmpty();
    }

    @Test
    void showsOnlyWhatSomebodyIsResponsibleFor() {
        Viewer north = responsibleFor(land.id());

        assertThat(queue.find(north, query(Sort.WAITING))).containsExactly(anna);
        assertThat(queue.counts(north)).isEqualTo(Map.of(AccreditationState.PENDING, 1L));
        assertThat(queue.units(north)).extracting(ContentItem::id).containsExactly(kreis.id(), land.id());
        assertThat(queue.get(north, anna.id())).isEqualTo(anna);
        for (Member foreign : List.of(clara, berta)) {
            assertThatThrownBy(() -> queue.get(north, foreign.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> feature.portal().looks().details(north, foreign.id()))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> feature.portal()
                            .accreditations()
                            .decide(
                                    north,
                                    foreign.id(),
                                    new Decision(Action.ACCREDIT, List.of(), Optional.empty(), "")))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> feature.portal().accreditations().undo(north, foreign.id()))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(feature.portal().accreditations().list(north, Optional.empty()))
                .containsExactly(anna);
    }

    @Test
    void takesTheScopeOfAnAdministratorForNothing() {
        Viewer admin = new Viewer(
                Optional.of("id"), "admin", "", "none", false, List.of(), Set.of(Roles.ADMIN), Set.of(land.id()));

        assertThat(queue.find(admin, query(Sort.WAITING))).hasSize(3);
    }

    private static List<Member> search(String words) {
        return find(new QueueQuery(Optional.empty(), Optional.empty(), Optional.empty(), 0, Sort.WAITING, words));
    }

    private static List<Member> find(QueueQuery query) {
        return feature.portal().queue().find(ACCREDITOR, query);
    }

    private static QueueQuery query(Sort sort) {
        return new QueueQuery(pending(), Optional.empty(), Optional.empty(), 0, sort, "");
    }

    private static Optional<AccreditationState> pending() {
        return Optional.of(AccreditationState.PENDING);
    }

    private static Viewer responsibleFor(String unit) {
        return new Viewer(
                Optional.of("id-nord"), "nord", "", "none", false, List.of(), Set.of(Roles.ACCREDITOR), Set.of(unit));
    }

    private static ContentItem unit(String title, Optional<ContentItem> parent) {
        Map<String, Object> values = new HashMap<>(Map.of("title", title, "level", "district"));
        parent.ifPresent(item -> values.put("parent", item.id()));
        return feature.publish(feature.portal().editing().create(FeaturePortal.EDITOR, "unit", values));
    }

    private static Member apply(String firstName, String lastName, String function, String unit) {
        Map<String, Object> form =
                new HashMap<>(FeaturePortal.registration(Fold.of(firstName + "." + lastName) + "@example.org"));
        form.putAll(Map.of("firstName", firstName, "lastName", lastName, "function", function, "unit", unit));
        feature.portal().registrations().register(form, Locale.GERMAN, "web", "192.0.2.1");
        String email = String.valueOf(form.get("email"));
        feature.portal().registrations().confirm(feature.confirmationToken(email));
        return feature.member(email);
    }
}
