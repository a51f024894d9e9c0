package org.infoportal.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.infoportal.acceptance.access.Route;
import org.infoportal.acceptance.access.ViewerKind;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.support.Eventually;
import org.infoportal.accreditation.AccreditationState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * States that nobody can bring herself into from outside, such as one that time brings, see nothing either: the access
 * matrix' short form for every state there is, whatever circles were left behind.
 */
class EveryStateTest {

    private static final int CHEAPEST_HASH = 4;

    @TempDir
    static Path folder;

    private static HttpPortal portal;
    private static Client editor;

    @BeforeAll
    static void start() {
        portal = new HttpPortal(folder, CHEAPEST_HASH, 1000);
        editor = portal.as(HttpPortal.EDITOR);
        for (String audience : List.of("public", "member", "candidate", "chair")) {
            publish(audience);
        }
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static void publish(String audience) {
        String path = "api/v1/desk/content/faq";
        String id = editor.post(
                        path,
                        Map.of(
                                "question", "Frage für " + audience,
                                "answer", "<p>Wort" + audience + "</p>",
                                "category", "Kandidieren",
                                "slug", "fuer-" + audience,
                                "audiences", List.of(audience)))
                .expect(201)
                .json()
                .path("id")
                .asText();
        editor.post(path + "/" + id + "/publish", Map.of()).expect(200);
    }

    @ParameterizedTest
    @EnumSource(AccreditationState.class)
    void opensMembersContentOnlyToTheAccredited(AccreditationState state) {
        String email = "leserin-" + state.id() + "@example.org";
        portal.registerIn(email, state);
        Client reader = portal.as(email);
        boolean accredited = state == AccreditationState.ACCREDITED;

        reader.get("faq/fuer-public").expect(200);
        reader.get("faq/fuer-member").expect(accredited ? 200 : 404);
        reader.get("faq/fuer-candidate").expect(accredited ? 200 : 404);
        reader.get("faq/fuer-chair").expect(404);
        assertThat(reader.get("api/v1/faqs").json().path("total").asInt()).isEqualTo(accredited ? 3 : 1);
        assertThat(reader.get("api/v1/session").json().path("audiences").size()).isEqualTo(accredited ? 3 : 1);
    }

    @ParameterizedTest
    @EnumSource(AccreditationState.class)
    void givesNoStateWhatOnlyTheTeamMay(AccreditationState state) {
        String email = "neugierige-" + state.id() + "@example.org";
        portal.registerIn(email, state);
        Client reader = portal.as(email);

        Route.all().stream()
                .filter(route -> !route.reader() && route.who().stream().allMatch(ViewerKind::isTeam))
                .forEach(route -> {
                    String path = route.example().replaceAll("\\{\\w+}", "x");
                    assertThat(reader.send(route.method(), path, type(route), body(route))
                                    .status())
                            .as("%s calls %s", state, route)
                            .isEqualTo(404);
                });
    }

    private static String type(Route route) {
        if (route.isSafe()) {
            return null;
        }
        if (route.isUpload()) {
            return "multipart/form-data; boundary=grenze";
        }
        return isJson(route) ? "application/json" : "application/x-www-form-urlencoded";
    }

    private static boolean isJson(Route route) {
        return route.isApi() || route.body().startsWith("{");
    }

    private static byte[] body(Route route) {
        if (route.isUpload()) {
            return "--grenze\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nA\r\n--grenze--\r\n"
                    .getBytes(StandardCharsets.UTF_8);
        }
        return isJson(route) && !route.isSafe() ? "{}".getBytes(StandardCharsets.UTF_8) : new byte[0];
    }

    @Test
    void takesEverythingAwayWithTheNextRequestWhenALockFalls() {
        String email = "gesperrt@example.org";
        portal.registerIn(email, AccreditationState.ACCREDITED);
        Client reader = portal.as(email);
        reader.get("faq/fuer-member").expect(200);

        portal.disable(email);

        Eventually.holds(
                "her session is a guest's",
                Duration.ofSeconds(5),
                () -> !reader.get("api/v1/session").json().path("authenticated").asBoolean());
        reader.get("faq/fuer-member").expect(404);
    }
}
