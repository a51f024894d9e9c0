package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.infoportal.acceptance.access.AccessWorld;
import org.infoportal.acceptance.access.Alike;
import org.infoportal.acceptance.access.Item;
import org.infoportal.acceptance.access.Route;
import org.infoportal.acceptance.access.Viewer;
import org.infoportal.acceptance.access.ViewerKind;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.support.Faq;
import org.infoportal.acceptance.support.Faqs;
import org.infoportal.acceptance.support.Member;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every viewer on every route, every item of every type: nobody sees or does what is not hers, and everybody what is.
 * Routes and types come from {@code access/routes.txt} and {@code access/content-types.txt}, which the build compares
 * with what there is.
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixAcceptanceTest {

    private static final Pattern ALL_QUESTIONS = Pattern.compile("Alle (\\d+) Fragen");

    private AccessWorld world;

    @BeforeAll
    void make(Portal portal) {
        world = new AccessWorld(portal);
    }

    Collection<Viewer> viewers() {
        return world.viewers();
    }

    private Stream<Route> looks() {
        return world.routes().filter(Route::isSafe);
    }

    private Stream<Route> deeds() {
        return world.routes().filter(route -> !route.isSafe());
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void isShownWhatIsHersAndNothingElse(Viewer viewer) {
        SoftAssertions found = new SoftAssertions();
        looks().filter(route -> !route.reader()).forEach(route -> {
            Answer get = world.call(viewer, route);
            checkOutcome(found, viewer, route, get);
            for (Item item : world.items()) {
                if (viewer.mayCall(route) && route.showsAll(item.type()) && viewer.maySee(item, route)) {
                    found.assertThat(get.text().contains(item.word()))
                            .as("%s finds %s in %s", viewer, item, route)
                            .isTrue();
                }
            }
            Answer head = world.ask(viewer, route, "HEAD");
            checkHead(found, viewer + " " + route, get, head);
            found.assertThat(world.leaks(viewer, route, head)).isEmpty();
        });
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void opensWhatIsHersAndNothingElse(Viewer viewer) {
        SoftAssertions found = new SoftAssertions();
        looks().filter(Route::reader)
                .forEach(route -> itemsOf(route).forEach(item -> {
                    Answer get = world.ask(viewer, route, item, "GET");
                    Answer head = world.ask(viewer, route, item, "HEAD");
                    found.assertThat(get.status())
                            .as("%s opens %s", viewer, item)
                            .isEqualTo(viewer.mayRead(item) ? 200 : 404);
                    found.assertThat(world.leaks(viewer, route, get)).isEmpty();
                    checkHead(found, viewer + " " + item, get, head);
                    if (viewer.mayRead(item)) {
                        found.assertThat(get.text())
                                .as("%s reads %s", viewer, item)
                                .contains(item.word());
                    } else {
                        checkMissing(found, viewer, route, get);
                        Answer options = world.ask(viewer, route, item, "OPTIONS");
                        found.assertThat(options.header("Allow") + Alike.body(options))
                                .isEqualTo(optionsOfNothing(viewer, route));
                    }
                }));
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void isLedFromAFormerAddressOnlyToWhatIsHers(Viewer viewer) {
        SoftAssertions found = new SoftAssertions();
        looks().filter(Route::reader)
                .forEach(route -> itemsOf(route)
                        .filter(item -> item.formerSlug().isPresent())
                        .forEach(item -> {
                            Answer answer = world.callFormer(viewer, route, item);
                            found.assertThat(answer.status())
                                    .as("%s at the former address of %s", viewer, item)
                                    .isEqualTo(viewer.mayRead(item) ? 301 : 404);
                            if (!viewer.mayRead(item)) {
                                checkMissing(found, viewer, route, answer);
                                found.assertThat(answer.header("Location")).isEmpty();
                            }
                        }));
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void isNeverToldThatSomebodyElsesCopyIsStillGood(Viewer viewer) {
        SoftAssertions found = new SoftAssertions();
        for (ViewerKind kind : List.of(ViewerKind.ADMIN, ViewerKind.CHAIR)) {
            Viewer other = world.viewer(kind);
            looks().filter(route -> !route.reader()).forEach(route -> {
                String tag = world.call(other, route).header("ETag");
                Answer own = world.call(viewer, route);
                Answer asked = world.call(viewer, route, "If-None-Match", tag);
                boolean sameCopy = own.header("ETag").equals(tag) && !tag.isEmpty();
                found.assertThat(asked.status())
                        .as("%s asks for the copy of %s of %s", viewer, other, route)
                        .isIn(sameCopy ? Set.of(own.status(), 304) : Set.of(own.status()));
            });
        }
        looks().filter(Route::reader)
                .forEach(route -> itemsOf(route)
                        .filter(item -> item.published() && !viewer.mayRead(item))
                        .forEach(item -> {
                            String tag = world.ask(world.viewer(ViewerKind.ADMIN), route, item, "GET")
                                    .expect(200)
                                    .header("ETag");
                            for (String condition : List.of(tag, "W/" + tag, "*")) {
                                found.assertThat(world.ask(viewer, route, item, "GET", "If-None-Match", condition)
                                                .status())
                                        .as("%s asks for somebody else's copy of %s", viewer, item)
                                        .isEqualTo(404);
                            }
                        }));
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void countsOnlyWhatIsHers(Viewer viewer) {
        SoftAssertions found = new SoftAssertions();
        for (Item item : world.items()) {
            if (!item.type().equals("faq")) {
                continue;
            }
            Answer search = viewer.client().get("api/v1/faqs?q=" + item.word()).expect(200);
            found.assertThat(search.json().path("total").asInt())
                    .as("%s counts %s", viewer, item)
                    .isEqualTo(viewer.mayRead(item) ? 1 : 0);
            found.assertThat(viewer.client()
                            .get("faq?q=" + item.word())
                            .expect(200)
                            .text()
                            .contains(item.entry().slug()))
                    .as("%s finds %s", viewer, item)
                    .isEqualTo(viewer.mayRead(item));
        }
        int total =
                viewer.client().get("api/v1/faqs?limit=1").json().path("total").asInt();
        String home = viewer.client().get("").expect(200).text();
        Matcher count = ALL_QUESTIONS.matcher(home);
        found.assertThat(count.find()).as("a count on the start page").isTrue();
        found.assertThat(Integer.parseInt(count.group(1))).isEqualTo(total);
        if (!viewer.kind().mayEdit()) {
            found.assertThat(home).doesNotContainPattern("href=\"[^\"]*/desk");
        }
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void learnsNothingFromErrors(Viewer viewer) {
        SoftAssertions found = new SoftAssertions();
        world.routes().forEach(route -> {
            List<Answer> answers = new ArrayList<>();
            answers.add(world.ask(viewer, route, "OPTIONS"));
            answers.add(world.ask(viewer, route, "PATCH"));
            answers.add(world.ask(viewer, route, "TRACE"));
            answers.add(world.ask(viewer, route, "GET", "Accept", "image/tiff"));
            answers.add(world.ask(viewer, route, "GET", "Range", "bytes=0-10"));
            answers.add(world.ask(viewer, route, "GET", "Accept-Language", "tlh"));
            for (Answer answer : answers) {
                found.assertThat(answer.status()).as(answer.toString()).isLessThan(500);
                found.assertThat(world.leaks(viewer, route, answer)).isEmpty();
            }
        });
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void isRefusedEveryDeedThatIsNotHers(Viewer viewer) {
        String before = world.snapshot();
        SoftAssertions found = new SoftAssertions();
        deeds().filter(route -> !viewer.mayCall(route)).forEach(route -> {
            Answer answer = world.call(viewer, route);
            checkOutcome(found, viewer, route, answer);
        });
        found.assertThat(world.snapshot()).as("%s has changed nothing", viewer).isEqualTo(before);
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void doesEveryDeedThatIsHers(Viewer viewer) {
        SoftAssertions found = new SoftAssertions();
        deeds().filter(route -> viewer.mayCall(route) && !route.isDrastic()).forEach(route -> {
            Viewer doer = route.endsSession() ? world.again(viewer) : viewer;
            Answer answer = world.callAnew(doer, route);
            found.assertThat(route.answer())
                    .as("%s does %s: %s", viewer, route, answer)
                    .contains(answer.status());
            found.assertThat(world.leaks(viewer, route, answer)).isEmpty();
        });
        found.assertAll();
    }

    @Test
    void changesNothingByLooking(Portal portal) {
        Member waiting = portal.members().registered();
        String token = portal.members().confirmationToken(waiting);
        String before = world.snapshot();

        for (Viewer viewer : world.viewers()) {
            looks().forEach(route -> {
                world.call(viewer, route);
                world.ask(viewer, route, "HEAD");
                world.ask(viewer, route, "OPTIONS");
            });
            viewer.client().get("bestaetigen?token=" + token).expect(200);
            // what a form sends, sent as an address
            deeds().forEach(route -> viewer.client()
                    .get(route.example().replaceAll("\\{\\w+}", "x") + "?decision=accredit&_action=publish&token="
                            + token));
        }

        assertThat(world.snapshot()).isEqualTo(before);
        assertThat(portal.members().find(waiting, "registered")).isPresent();
    }

    @Test
    void mailsNothingButWhatIsHers() {
        SoftAssertions found = new SoftAssertions();
        for (Viewer viewer : world.viewers()) {
            world.mails(viewer).forEach(mail -> {
                for (Item item : world.items()) {
                    found.assertThat(mail.contains(item.word()))
                            .as("%s is mailed %s", viewer, item)
                            .isFalse();
                }
                for (Viewer other : world.viewers()) {
                    found.assertThat(other.kind() != viewer.kind()
                                    && other.member().isPresent()
                                    && mail.contains(
                                            AccessWorld.word(other.member().get())))
                            .as("%s is mailed data of %s", viewer, other)
                            .isFalse();
                }
            });
        }
        found.assertAll();
    }

    @Test
    void givesNoFiguresToCallersFromElsewhere() {
        Answer elsewhere = world.viewer(ViewerKind.ADMIN).client().get("metrics", "X-Forwarded-For", "203.0.113.7");
        assertThat(elsewhere.status()).isEqualTo(404);
    }

    @Test
    void losesSightWithTheNextRequestAfterARevocation(Portal portal) {
        Viewer chair = world.newViewer(ViewerKind.CHAIR);
        Item closed = world.item("faq", "for chair");
        Route open = route("GET faq/{slug}");
        world.ask(chair, open, closed, "GET").expect(200);

        portal.members()
                .decide(chair.member().orElseThrow(), "revoke", "Ausgetreten.")
                .expect(200);

        Viewer now = new Viewer(ViewerKind.REVOKED, chair.member(), chair.units(), chair.client());
        world.ask(now, open, closed, "GET").expect(404);
        isShownWhatIsHersAndNothingElse(now);
        opensWhatIsHersAndNothingElse(now);
    }

    @Test
    void losesSightWithTheNextRequestAfterAMoveToAnotherCircle(Portal portal) {
        Viewer chair = world.newViewer(ViewerKind.CHAIR);
        Member member = chair.member().orElseThrow();
        portal.members().decide(member, "revoke", "Neues Amt.").expect(200);
        portal.members()
                .decide(member, Map.of("decision", "accredit", "audiences", List.of("candidate"), "reason", ""))
                .expect(200);

        Viewer now = new Viewer(ViewerKind.CANDIDATE, chair.member(), chair.units(), chair.client());
        isShownWhatIsHersAndNothingElse(now);
        opensWhatIsHersAndNothingElse(now);
    }

    @Test
    void losesSightWithTheNextRequestAfterSomethingWasTakenBackOrRenamed(Portal portal) {
        Faq faq = portal.faqs().published("chair");
        Viewer chair = world.viewer(ViewerKind.CHAIR);
        chair.client().get(faq.page()).expect(200);
        String tag = chair.client().get(faq.page()).header("ETag");
        String former = faq.page();
        Map<String, Object> fields = Faqs.fields(faq.word(), "chair");
        fields.put("slug", "umbenannt-" + faq.word());
        Faq renamed = portal.faqs().publish(portal.faqs().change(faq, fields));
        chair.client().get(former).expect(301);
        for (Viewer viewer : world.viewers()) {
            boolean hers = viewer.kind() == ViewerKind.CHAIR || viewer.kind().mayEdit();
            viewer.client().get(former).expect(hers ? 301 : 404);
            viewer.client().get(renamed.page()).expect(hers ? 200 : 404);
        }

        portal.faqs().unpublish(renamed);

        for (Viewer viewer : world.viewers()) {
            viewer.client().get(former).expect(404);
            viewer.client().get(renamed.page()).expect(404);
            viewer.client().get(renamed.page(), "If-None-Match", tag).expect(404);
            assertThat(viewer.client().get("faq?q=" + faq.word()).text()).doesNotContain(renamed.slug());
        }
    }

    /** What the route tells of an address at which there never was anything. */
    private static String optionsOfNothing(Viewer viewer, Route route) {
        Answer options =
                viewer.client().send("OPTIONS", route.example().replace("{SLUG}", Words.unique()), null, new byte[0]);
        return options.header("Allow") + Alike.body(options);
    }

    private Stream<Item> itemsOf(Route route) {
        return world.items().stream().filter(item -> item.type().equals(route.itemType()));
    }

    private Route route(String name) {
        return looks().filter(route -> route.name().equals(name)).findFirst().orElseThrow();
    }

    private void checkOutcome(SoftAssertions found, Viewer viewer, Route route, Answer answer) {
        found.assertThat(viewer.mayCall(route) ? route.answer() : route.otherwise())
                .as("%s calls %s: %s", viewer, route, answer)
                .contains(answer.status());
        found.assertThat(world.leaks(viewer, route, answer)).isEmpty();
        if (viewer.mayCall(route)) {
            return;
        }
        if (answer.status() == 404) {
            checkMissing(found, viewer, route, answer);
        } else if (answer.status() == 303) {
            String target = answer.header("Location").replaceFirst("[?].*", "");
            found.assertThat(target).as("%s is led on from %s", viewer, route).matches(".*/(anmelden|konto)");
        }
    }

    private void checkMissing(SoftAssertions found, Viewer viewer, Route route, Answer answer) {
        Answer missing = world.missing(viewer, route, answer.method());
        String what = viewer + " refused " + route;
        found.assertThat(answer.status()).as(what).isEqualTo(missing.status());
        found.assertThat(Alike.body(answer)).as(what).isEqualTo(Alike.body(missing));
        found.assertThat(Alike.headers(answer)).as(what).isEqualTo(Alike.headers(missing));
    }

    private static void checkHead(SoftAssertions found, String what, Answer get, Answer head) {
        found.assertThat(head.status()).as("HEAD: " + what).isEqualTo(get.status());
        found.assertThat(head.body()).as("HEAD: " + what).isEmpty();
        found.assertThat(Alike.headers(head)).as("HEAD: " + what).isEqualTo(Alike.headers(get));
    }
}
