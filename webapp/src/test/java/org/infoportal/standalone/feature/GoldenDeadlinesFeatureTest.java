package org.infoportal.standalone.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infoportal.access.Viewer;
import org.infoportal.deadline.Deadline;
import org.infoportal.deadline.DeadlineQuery;
import org.infoportal.deadline.Pending;
import org.infoportal.demo.Demo;
import org.infoportal.election.Election;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The demo's rules against days that were published for elections that were held. Days of the elections of 2014, 2020 and
 * 2025 in NRW come from municipal notices, courts and the press.
 */
class GoldenDeadlinesFeatureTest {

    @RegisterExtension
    static final FeaturePortal feature = new FeaturePortal();

    @BeforeAll
    static void fill() {
        new Demo(feature.portal()).addContent();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(textBlock = """
            nrw-2014, wahlvorschlaege-einreichen-2014,    2014-04-07T18:00+02:00
            nrw-2014, wahltag,                            2014-05-25T18:00+02:00
            nrw-2020, wahlvorschlaege-einreichen-2020,    2020-07-27T18:00+02:00
            nrw-2020, stichtag-waehlerverzeichnis,        2020-08-09T23:59:59+02:00
            nrw-2020, wohnung-im-wahlgebiet,              2020-08-28T23:59:59+02:00
            nrw-2020, bekanntmachung-waehlerverzeichnis,  2020-08-20T23:59:59+02:00
            nrw-2020, wahlbenachrichtigung,               2020-08-23T23:59:59+02:00
            nrw-2020, waehlerverzeichnis-einsehen,        2020-08-28T23:59:59+02:00
            nrw-2020, briefwahl-beantragen-2020,          2020-09-11T18:00+02:00
            nrw-2020, wahlbrief-muss-angekommen-sein,     2020-09-13T16:00+02:00
            nrw-2020, wahltag,                            2020-09-13T18:00+02:00
            nrw-2020, stichwahl,                          2020-09-27T18:00+02:00
            nrw-2025, wahlvorschlaege-einreichen,         2025-07-07T18:00+02:00
            nrw-2025, entscheidung-ueber-die-zulassung,   2025-07-18T23:59:59+02:00
            nrw-2025, maengel-beheben,                    2025-07-18T23:59:59+02:00
            nrw-2025, beschwerde-gegen-die-entscheidung,  2025-07-21T23:59:59+02:00
            nrw-2025, stichtag-waehlerverzeichnis,        2025-08-03T23:59:59+02:00
            nrw-2025, wohnung-im-wahlgebiet,              2025-08-29T23:59:59+02:00
            nrw-2025, wahlbenachrichtigung,               2025-08-24T23:59:59+02:00
            nrw-2025, briefwahl-beantragen,               2025-09-12T23:59:59+02:00
            nrw-2025, stichwahl,                          2025-09-28T18:00+02:00
            nrw-2025, wahlbezirke-gemeinden,              2025-01-31T23:59:59+01:00
            nrw-2025, wahlbezirke-kreise,                 2025-03-31T23:59:59+02:00
            """)
    void computesTheDaysThatWerePublished(String election, String rule, String due) {
        assertThat(deadline(election, rule).due().toOffsetDateTime()).hasToString(due);
    }

    @ParameterizedTest(name = "{0}: {1} in place of {2}")
    @CsvSource(textBlock = """
            wahlvorschlaege-einreichen-2020, 2020-07-27, 2020-07-16T18:00+02:00
            stichtag-waehlerverzeichnis,     2020-08-09, 2020-08-02T23:59:59+02:00
            """)
    void knowsBothLawsOf2020(String rule, String due, String ordinary) {
        Deadline deadline = deadline("nrw-2020", rule);

        assertThat(deadline.day()).isEqualTo(due);
        assertThat(deadline.moved().orElseThrow().from().toOffsetDateTime()).hasToString(ordinary);
        assertThat(deadline.legalBasis()).contains("29.05.2020");
        assertThat(deadline.moved().orElseThrow().reason()).isNotEmpty();
    }

    @Test
    void opensTheRegisterForTheWeekThatWasPublished() {
        Deadline inspection = deadline("nrw-2020", "waehlerverzeichnis-einsehen");

        assertThat(inspection.firstDay()).isEqualTo("2020-08-24");
        assertThat(inspection.day()).isEqualTo("2020-08-28");
    }

    @Test
    void saysNothingOf2014ThatIsNotSure() {
        assertThat(of("nrw-2014"))
                .extracting(deadline -> deadline.rule().slug())
                .containsExactlyInAnyOrder("wahlvorschlaege-einreichen-2014", "wahltag");
    }

    @Test
    void leavesOutWhatNobodyIsSureOf() {
        assertThat(feature.portal().deadlines().all())
                .extracting(deadline -> deadline.rule().slug())
                .doesNotContain(
                        "entscheidung-ueber-die-zulassung-2020",
                        "entscheidung-ueber-beschwerden",
                        "zugelassene-wahlvorschlaege-bekannt-machen",
                        "aufstellungsversammlungen",
                        "erste-sitzung");
    }

    @Test
    void waitsForTheResultBeforeItCountsTheObjections() {
        Election election = feature.portal()
                .elections()
                .find("kommunalwahl-nrw-2025", Viewer.GUEST)
                .orElseThrow();

        assertThat(feature.portal().deadlines().pending(Viewer.GUEST, election))
                .singleElement()
                .satisfies(pending -> {
                    assertThat(pending.rule().slug()).isEqualTo("einspruch-gegen-die-wahl");
                    assertThat(pending.cause()).isEqualTo(Pending.Cause.NO_ANCHOR_DAY);
                });
    }

    /** Its own holiday on Friday, 20 August 2027, is not counted; without it nominations would end a working day later. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            ml-wahlbekanntmachung, 2027-07-23
            ml-unterschriften,     2027-07-30
            ml-wahlvorschlaege,    2027-08-06
            ml-maengel,            2027-08-11
            ml-waehlerverzeichnis, 2027-08-27
            ml-briefwahl,          2027-09-09
            """)
    void countsWorkingDaysInMusterland(String rule, String due) {
        assertThat(deadline("musterland-2027", rule).day()).isEqualTo(due);
    }

    private static Deadline deadline(String election, String rule) {
        return of(election).stream()
                .filter(deadline -> deadline.rule().slug().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<Deadline> of(String election) {
        return feature.portal()
                .deadlines()
                .list(FeaturePortal.ADMIN, DeadlineQuery.ofElection("kommunalwahl-" + election));
    }
}
