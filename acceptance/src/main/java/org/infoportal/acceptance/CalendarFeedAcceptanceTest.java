package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.acceptance.support.LawAndElection;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Portal;
import org.junit.jupiter.api.Test;

/** What calendar programs get, and that they follow when an election moves. */
@PortalTest
class CalendarFeedAcceptanceTest {

    private static final String PUBLIC = "fristen.ics";
    private static final String PAGE = "fristen/abonnieren";
    private static final LocalDate POLL_DAY = LocalDate.of(2031, 3, 30);
    private static final Pattern OWN = Pattern.compile("fristen/([0-9a-f]{64})\\.ics");

    /** The lines of a calendar, unfolded. */
    private static String unfolded(Answer answer) {
        return answer.text().replace("\r\n ", "");
    }

    /** The event about something of this land, unfolded; empty if there is none. */
    private static String event(Client client, String path, LawAndElection land) {
        for (String part : unfolded(client.get(path).expect(200)).split("BEGIN:VEVENT")) {
            if (part.contains(land.word()) && part.contains("UID:")) {
                return part;
            }
        }
        return "";
    }

    private static String line(String event, String name) {
        Matcher matcher = Pattern.compile("\r\n" + name + "[;:]([^\r]*)").matcher(event);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static int sequence(String event) {
        return Integer.parseInt(line(event, "SEQUENCE"));
    }

    /** Her own feed's path, made as she would. */
    private static String openFeed(Client member) {
        Matcher address =
                OWN.matcher(member.form(PAGE + "/neu", Map.of()).expect(200).text());
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private static void awaitEvent(Portal portal, Client client, String path, LawAndElection land) {
        Eventually.holds(
                path + " shows " + land.word(),
                portal.soon(),
                () -> !event(client, path, land).isEmpty());
    }

    @Test
    void isACalendarWithWhatEverybodyMayRead(Portal portal) {
        LawAndElection open = LawAndElection.published(portal, POLL_DAY, "public");
        LawAndElection closed = LawAndElection.published(portal, POLL_DAY, "member");
        awaitEvent(portal, portal.guest(), PUBLIC, open);

        Answer answer = portal.guest().get(PUBLIC).expect(200);

        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(answer.header("Cache-Control")).contains("public");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.text()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(answer.text().split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        String event = event(portal.guest(), PUBLIC, open);
        assertThat(line(event, "SUMMARY")).startsWith("Vorschläge\\; einreichen\\, " + open.word());
        assertThat(line(event, "DTSTART")).isEqualTo("TZID=Europe/Berlin:20310120T180000");
        assertThat(line(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(line(event, "DESCRIPTION")).contains("§ 15 Absatz 1 " + open.word());
        assertThat(event).contains("TRIGGER;RELATED=START:-P7D\r\n", "TRIGGER;RELATED=START:-P1D\r\n");
        assertThat(answer.text()).contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n");
        assertThat(unfolded(answer)).doesNotContain(closed.word());
    }

    @Test
    void isTheSameWhoeverAsks(Portal portal) {
        LawAndElection closed = LawAndElection.published(portal, POLL_DAY, "member");
        awaitEvent(portal, portal.guest(), openFeed(portal.as(portal.members().accredited())), closed);

        assertThat(unfolded(portal.as("mitglied").get(PUBLIC).expect(200))).doesNotContain(closed.word());
    }

    @Test
    void followsWhenTheElectionMoves(Portal portal) {
        LawAndElection land = LawAndElection.published(portal, POLL_DAY, "public");
        awaitEvent(portal, portal.guest(), PUBLIC, land);
        String before = event(portal.guest(), PUBLIC, land);

        land.move(POLL_DAY.plusDays(14), "Hochwasser");

        Eventually.holds(
                "the event is raised",
                portal.soon(),
                () -> sequence(event(portal.guest(), PUBLIC, land)) > sequence(before));
        String after = event(portal.guest(), PUBLIC, land);
        assertThat(line(after, "UID")).isEqualTo(line(before, "UID"));
        assertThat(line(after, "DTSTART")).isEqualTo("TZID=Europe/Berlin:20310203T180000");
        assertThat(line(after, "LAST-MODIFIED")).isGreaterThanOrEqualTo(line(before, "LAST-MODIFIED"));
        assertThat(line(after, "DESCRIPTION")).contains("Hochwasser");
    }

    @Test
    void cancelsWhatIsWithdrawn(Portal portal) {
        LawAndElection land = LawAndElection.published(portal, POLL_DAY, "public");
        awaitEvent(portal, portal.guest(), PUBLIC, land);
        String before = event(portal.guest(), PUBLIC, land);

        land.withdrawRule();

        Eventually.holds(
                "the event is cancelled",
                portal.soon(),
                () -> line(event(portal.guest(), PUBLIC, land), "STATUS").equals("CANCELLED"));
        String after = event(portal.guest(), PUBLIC, land);
        assertThat(line(after, "UID")).isEqualTo(line(before, "UID"));
        assertThat(sequence(after)).isGreaterThan(sequence(before));
        assertThat(after).doesNotContain("VALARM");
    }

    @Test
    void sendsNothingToWhoHasIt(Portal portal) {
        LawAndElection land = LawAndElection.published(portal, POLL_DAY, "public");
        String path = PUBLIC + "?election=" + land.election();
        awaitEvent(portal, portal.guest(), path, land);
        Answer first = portal.guest().get(path).expect(200);

        Answer byTag = portal.guest().get(path, "If-None-Match", first.header("ETag"));
        Answer byTime = portal.guest().get(path, "If-Modified-Since", first.header("Last-Modified"));

        assertThat(byTag.expect(304).body()).isEmpty();
        assertThat(byTime.expect(304).body()).isEmpty();

        land.move(POLL_DAY.plusDays(7), "");
        Eventually.holds(
                "it is another calendar",
                portal.soon(),
                () -> portal.guest()
                                .get(path, "If-None-Match", first.header("ETag"))
                                .status()
                        == 200);
        portal.guest()
                .get(path, "If-Modified-Since", first.header("Last-Modified"))
                .expect(200);
    }

    @Test
    void isAboutOneElectionIfAsked(Portal portal) {
        LawAndElection one = LawAndElection.published(portal, POLL_DAY, "public");
        LawAndElection other = LawAndElection.published(portal, POLL_DAY, "public");
        awaitEvent(portal, portal.guest(), PUBLIC, one);
        awaitEvent(portal, portal.guest(), PUBLIC, other);

        String text = unfolded(
                portal.guest().get(PUBLIC + "?election=" + one.election()).expect(200));

        assertThat(text).contains(one.word()).doesNotContain(other.word());
    }

    @Test
    void speaksEnglishIfAsked(Portal portal) {
        assertThat(portal.guest().get(PUBLIC + "?lang=en").expect(200).text()).contains("NAME:Deadlines\r\n");
        assertThat(portal.guest().speaking("en").get(PUBLIC).expect(200).text()).contains("NAME:Fristen\r\n");
    }

    @Test
    void givesAMemberWhatIsHersAndNoMore(Portal portal) {
        LawAndElection hers = LawAndElection.published(portal, POLL_DAY, "chair");
        LawAndElection others = LawAndElection.published(portal, POLL_DAY, "candidate");
        Member chair = portal.members().accredited("chair");
        String path = openFeed(portal.as(chair));
        awaitEvent(portal, portal.guest(), path, hers);

        Answer answer = portal.guest().get(path).expect(200);

        assertThat(unfolded(answer)).contains(hers.word()).doesNotContain(others.word());
        assertThat(answer.header("Cache-Control")).contains("private");
        assertThat(event(portal.guest(), path, hers)).contains("CLASS:PRIVATE\r\n");
        assertThat(portal.guest()
                        .get(path, "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void showsNoMoreThanTheMemberMayReadAtThatMoment(Portal portal) {
        LawAndElection land = LawAndElection.published(portal, POLL_DAY, "member");
        Member member = portal.members().accredited();
        String path = openFeed(portal.as(member));
        awaitEvent(portal, portal.guest(), path, land);

        portal.members()
                .decide(member, Map.of("decision", "revoke", "audiences", List.of(), "reason", "Ausgetreten"))
                .expect(200);

        Eventually.holds(
                "nothing is hers any more",
                portal.soon(),
                () -> event(portal.guest(), path, land).isEmpty());
    }

    @Test
    void endsAnAddressAtOnce(Portal portal) {
        Client member = portal.as(portal.members().accredited());
        String first = openFeed(member);
        portal.guest().get(first).expect(200);

        String second = openFeed(member);

        assertThat(second).isNotEqualTo(first);
        portal.guest().get(first).expect(404);
        portal.guest().get(second).expect(200);

        member.form(PAGE + "/aus", Map.of()).expect(303);
        portal.guest().get(second).expect(404);
        portal.guest().get("fristen/" + "0".repeat(64) + ".ics").expect(404);
    }

    @Test
    void showsAnAddressOnlyOnce(Portal portal) {
        Client member = portal.as(portal.members().accredited());
        Answer made = member.form(PAGE + "/neu", Map.of()).expect(200);

        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(made.text()).contains("webcal://").contains("<svg class=\"ip-qr\"");
        assertThat(OWN.matcher(member.get(PAGE).expect(200).text()).find()).isFalse();
    }

    @Test
    void givesNobodyElseAnAddress(Portal portal) {
        portal.guest().form(PAGE + "/neu", Map.of()).expect(404);
        portal.as("wartend").form(PAGE + "/neu", Map.of()).expect(404);
        assertThat(portal.guest().get(PAGE).expect(200).text()).contains(PUBLIC);
    }

    @Test
    void putsOneDeadlineIntoACalendar(Portal portal) {
        LawAndElection land = LawAndElection.published(portal, POLL_DAY, "chair");
        Client chair = portal.as(portal.members().accredited("chair"));
        String path = "fristen/" + land.deadline() + ".ics";
        Eventually.holds(
                path + " is there", portal.soon(), () -> chair.get(path).status() == 200);

        Answer answer = chair.get(path).expect(200);

        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(unfolded(answer).split("BEGIN:VEVENT")).hasSize(2);
        portal.guest().get(path).expect(404);
    }
}
