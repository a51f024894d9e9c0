package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Audiences;
import org.infoportal.access.Grant;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.accreditation.Member;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.definition.YamlReader;
import org.infoportal.demo.Demo;
import org.infoportal.host.View;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemoFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    /** A demo has no words of its own for mails: those delivered are what is to be shown. */
    private static final String WITHOUT_DEMO = "message-text";

    private static Map<String, Integer> once;

    @BeforeAll
    static void runTheDemoTwice() {
        fill();
        once = sizes();
        fill();
    }

    @Test
    void doublesNothingOnASecondStart() {
        assertThat(once)
                .isNotEmpty()
                .allSatisfy((type, size) -> assertThat(size).isPositive());
        assertThat(sizes()).isEqualTo(once);
        assertThat(feature.portal().members().all()).hasSize(2);
    }

    @Test
    void publishesEverythingButRulesNobodyIsSureOf() {
        assertThat(once).containsEntry("faq", written("faq")).containsEntry("unit", written("unit"));
        assertThat(once.keySet())
                .allSatisfy(type -> assertThat(feature.portal().contents().all(type, View.WORKING))
                        .allSatisfy(item -> assertThat(item.state())
                                .as(item.title())
                                .isEqualTo(
                                        item.text("certainty").equals("uncertain")
                                                ? ContentState.DRAFT
                                                : ContentState.PUBLISHED)));
        assertThat(feature.portal().contents().all("faq", View.LIVE))
                .hasSize(written("faq"))
                .hasSizeGreaterThan(50);
    }

    @Test
    void hasAReaderForEveryEntry() {
        List<Viewer> readers = readers();

        assertThat(feature.portal().contents().all("faq", View.LIVE))
                .allSatisfy(entry -> assertThat(readers)
                        .as(entry.title())
                        .anyMatch(reader -> feature.portal().gate().permits(reader, entry)));
    }

    @Test
    void showsGuestsAndMembersDifferentThings() {
        Viewer member = feature.portal().viewers().of(named("mitglied").id());

        int forGuests = feature.portal().faqs().list(Viewer.GUEST, "", "").size();
        int forMembers = feature.portal().faqs().list(member, "", "").size();

        assertThat(forGuests).isPositive().isLessThan(forMembers);
        assertThat(forMembers).isLessThanOrEqualTo(once.get("faq"));
    }

    @Test
    void bringsAnAccreditedMemberAndOneWhoWaits() {
        assertThat(named("mitglied").state()).isEqualTo(AccreditationState.ACCREDITED);
        assertThat(named("mitglied").audiences()).containsExactly("candidate");
        assertThat(named("wartend").state()).isEqualTo(AccreditationState.PENDING);
    }

    @Test
    void joinsTheUnitsToATree() {
        assertThat(feature.portal().contents().all("unit", View.LIVE))
                .filteredOn(unit -> unit.value("parent").isEmpty())
                .singleElement()
                .satisfies(top -> assertThat(feature.portal().contents().all("unit", View.LIVE))
                        .allSatisfy(unit -> assertThat(feature.portal().units().line(unit.id()))
                                .contains(top.id())));
    }

    private static void fill() {
        Demo demo = new Demo(feature.portal());
        demo.addContent();
        demo.addMembers("infoportal-demo");
    }

    private static Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        feature.portal().definitions().contentTypes().keySet().stream()
                .filter(type -> !type.equals(WITHOUT_DEMO))
                .forEach(type -> sizes.put(
                        type,
                        feature.portal().contents().all(type, View.WORKING).size()));
        return sizes;
    }

    /** How many entries stand in the demo's file. */
    private static int written(String type) {
        Object entries = new YamlReader(feature.host().resources()).read("/infoportal/demo/" + type + ".yaml");
        return ((List<?>) entries).size();
    }

    private static Member named(String userName) {
        return feature.portal().members().all().stream()
                .filter(member -> member.userName().equals(userName))
                .findFirst()
                .orElseThrow();
    }

    /** A guest, and a member of every circle in every unit; nobody who edits. */
    private static List<Viewer> readers() {
        List<Viewer> readers = new ArrayList<>(List.of(Viewer.GUEST));
        for (ContentItem unit : feature.portal().contents().all("unit", View.LIVE)) {
            Set<String> line = feature.portal().units().line(unit.id());
            for (String audience : Audiences.GRANTABLE) {
                List<Grant> grants = List.of(new Grant(Audiences.MEMBER, line), new Grant(audience, line));
                readers.add(new Viewer(Optional.of("m"), "m", "M", "accredited", true, grants, Set.of()));
            }
        }
        return readers;
    }
}
