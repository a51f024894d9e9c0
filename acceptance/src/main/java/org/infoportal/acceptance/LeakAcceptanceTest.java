package org.infoportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Faq;
import org.infoportal.acceptance.support.Faqs;
import org.infoportal.acceptance.support.Portal;
import org.infoportal.acceptance.support.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every viewer, every way out, every audience: nobody sees what is not meant for her, and everybody what is. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakAcceptanceTest {

    private static final Pattern ALL_QUESTIONS = Pattern.compile("Alle (\\d+) Fragen");

    /** An entry and the circles it is meant for; none means it must not be seen at all. */
    private record Item(Faq faq, Set<String> circles, String name) {}

    /** Somebody who looks; her circles decide what she may see. */
    private record Viewer(String name, Client client, Set<String> circles) {
        boolean may(Item item) {
            return item.circles().stream().anyMatch(circles::contains);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Item> items = new ArrayList<>();
    private final List<Viewer> viewers = new ArrayList<>();
    private final String category = "Thema " + Words.unique();

    @BeforeAll
    void prepare(Portal portal) {
        for (String circle :
                List.of("public", "member", "candidate", "chair", "group-leader", "campaign-lead", "staff")) {
            items.add(new Item(portal.faqs().publish(draft(portal, circle)), Set.of(circle), circle));
        }
        items.add(new Item(portal.faqs().publish(draft(portal)), Set.of("member"), "no audience"));
        items.add(new Item(
                portal.faqs().publish(draft(portal, "candidate", "chair")),
                Set.of("candidate", "chair"),
                "two circles"));
        items.add(new Item(draft(portal, "public"), Set.of(), "draft"));
        items.add(new Item(
                portal.faqs().unpublish(portal.faqs().publish(draft(portal, "public"))), Set.of(), "taken back"));
        items.add(new Item(deleted(portal), Set.of(), "deleted"));

        viewers.add(new Viewer("guest", portal.guest(), Set.of("public")));
        viewers.add(new Viewer("registered", portal.as(portal.members().registered()), Set.of("public")));
        viewers.add(new Viewer("pending", portal.as(portal.members().pending()), Set.of("public")));
        viewers.add(new Viewer("member", portal.as(portal.members().accredited()), Set.of("public", "member")));
        viewers.add(new Viewer(
                "candidate",
                portal.as(portal.members().accredited("candidate")),
                Set.of("public", "member", "candidate")));
        viewers.add(new Viewer(
                "chair", portal.as(portal.members().accredited("chair")), Set.of("public", "member", "chair")));
        viewers.add(new Viewer("accreditor", portal.as(Portal.ACCREDITOR), Set.of("public")));
    }

    private Faq draft(Portal portal, String... circles) {
        String word = Words.unique();
        Map<String, Object> fields = Faqs.fields(word, circles);
        fields.put("category", category);
        return portal.faqs().create(word, fields);
    }

    private Faq deleted(Portal portal) {
        Faq faq = portal.faqs().publish(draft(portal, "public"));
        portal.faqs().delete(faq);
        return faq;
    }

    Stream<Viewer> viewers() {
        return viewers.stream();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void seesInListsWhatIsMeantForHerAndNothingElse(Viewer viewer) {
        Map<String, String> channels = new LinkedHashMap<>();
        String thema = Client.encode(category);
        channels.put("faq", page(viewer, "faq"));
        channels.put("faq?category", page(viewer, "faq?category=" + thema));
        channels.put("api", everything(viewer));
        channels.put("api?category", page(viewer, "api/v1/faqs?limit=200&category=" + thema));
        SoftAssertions found = new SoftAssertions();
        for (Item item : items) {
            channels.forEach(
                    (channel, text) -> found.assertThat(text.contains(item.faq().slug()))
                            .as("%s sees [%s] in %s", viewer, item.name(), channel)
                            .isEqualTo(viewer.may(item)));
            found.assertThat(page(viewer, "faq?q=" + item.faq().word())
                            .contains(item.faq().slug()))
                    .as("%s finds [%s]", viewer, item.name())
                    .isEqualTo(viewer.may(item));
            Answer search = viewer.client().get("api/v1/faqs?q=" + item.faq().word());
            found.assertThat(search.json().path("total").asInt())
                    .as("%s counts [%s]", viewer, item.name())
                    .isEqualTo(viewer.may(item) ? 1 : 0);
        }
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void opensWhatIsMeantForHerAndNothingElse(Viewer viewer) {
        Answer missing = viewer.client().get("faq/was-bedeutet-" + Words.unique());
        Answer missingHead = viewer.client().head("faq/was-bedeutet-" + Words.unique());
        SoftAssertions found = new SoftAssertions();
        for (Item item : items) {
            Answer get = viewer.client().get(item.faq().page());
            Answer head = viewer.client().head(item.faq().page());
            found.assertThat(get.status())
                    .as("%s opens [%s]", viewer, item.name())
                    .isEqualTo(viewer.may(item) ? 200 : 404);
            found.assertThat(head.status()).as("HEAD").isEqualTo(get.status());
            if (!viewer.may(item)) {
                found.assertThat(anonymous(get)).as("refused as missing").isEqualTo(anonymous(missing));
                found.assertThat(names(get)).isEqualTo(names(missing));
                found.assertThat(names(head)).isEqualTo(names(missingHead));
            }
        }
        found.assertAll();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void countsOnlyWhatIsMeantForHer(Viewer viewer) {
        int total =
                viewer.client().get("api/v1/faqs?limit=1").json().path("total").asInt();

        String home = page(viewer, "");

        Matcher count = ALL_QUESTIONS.matcher(home);
        assertThat(count.find()).as("a count on the start page").isTrue();
        assertThat(Integer.parseInt(count.group(1))).isEqualTo(total);
        Set<String> slugs = new HashSet<>();
        everythingAsItems(viewer).forEach(item -> slugs.add(item.path("slug").asText()));
        assertThat(slugs).hasSize(total);
        for (Item item : items) {
            if (!viewer.may(item)) {
                assertThat(home).doesNotContain(item.faq().word());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void offersNothingElseBesideAnEntry(Viewer viewer) {
        for (Item shown : items) {
            if (!viewer.may(shown)) {
                continue;
            }
            String text = page(viewer, shown.faq().page());
            for (Item other : items) {
                if (!viewer.may(other)) {
                    assertThat(text)
                            .as("%s beside [%s]", other.name(), shown.name())
                            .doesNotContain(other.faq().word());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void findsNoDesk(Viewer viewer, Portal portal) {
        Answer missing = viewer.client().get("api/v1/desk/content/gibtesnicht/" + Words.unique());
        for (Item item : items) {
            Answer refused = viewer.client().get(Faqs.PATH + "/" + item.faq().id());
            assertThat(refused.status()).isEqualTo(404);
            assertThat(anonymous(refused)).isEqualTo(anonymous(missing));
            viewer.client().head(Faqs.PATH + "/" + item.faq().id()).expect(404);
            viewer.client().get("desk/faq/" + item.faq().id()).expect(404);
        }
        for (String path : List.of("desk", "desk/faq", "desk/faq/neu", Faqs.PATH, Faqs.PATH + "?q=x")) {
            viewer.client().get(path).expect(404);
        }
        assertThat(page(viewer, "")).doesNotContain("href=\"" + portal.path() + "desk");
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void doesNotReuseAnAnswerMeantForOthers(Viewer viewer, Portal portal) {
        for (Item item : items) {
            if (viewer.may(item) || item.circles().isEmpty()) {
                continue;
            }
            String etag = portal.as(Portal.EDITOR).get(item.faq().page()).header("ETag");
            viewer.client().get(item.faq().page(), "If-None-Match", etag).expect(404);
        }
    }

    private static String page(Viewer viewer, String path) {
        return viewer.client().get(path).expect(200).text();
    }

    private static String everything(Viewer viewer) {
        return everythingAsItems(viewer).toString();
    }

    private static List<JsonNode> everythingAsItems(Viewer viewer) {
        List<JsonNode> all = new ArrayList<>();
        Answer part;
        do {
            part = viewer.client()
                    .get("api/v1/faqs?limit=200&offset=" + all.size())
                    .expect(200);
            all.addAll(part.items());
        } while (!part.items().isEmpty());
        return all;
    }

    /** The body without what differs from call to call: the trace id and the address that was asked for. */
    private static String anonymous(Answer answer) {
        String path = answer.uri().getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return answer.text()
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replace(last, "ADDRESS");
    }

    private static Set<String> names(Answer answer) {
        Set<String> names = new HashSet<>(answer.headers().map().keySet());
        names.remove("date");
        // tells of the wire, not of the answer
        names.remove("connection");
        return names;
    }
}
