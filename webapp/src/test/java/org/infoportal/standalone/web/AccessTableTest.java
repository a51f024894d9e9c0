package org.infoportal.standalone.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infoportal.Portal;
import org.infoportal.acceptance.access.ContentKind;
import org.infoportal.acceptance.access.Route;
import org.infoportal.acceptance.access.ViewerKind;
import org.infoportal.access.Audiences;
import org.infoportal.accreditation.AccreditationState;
import org.infoportal.definition.Definitions;
import org.infoportal.host.Settings;
import org.infoportal.standalone.StandaloneHost;
import org.infoportal.standalone.setup.Setup;
import org.infoportal.time.LegalTime;
import org.infoportal.web.PortalWeb;
import org.infoportal.web.openapi.OpenApi;
import org.infoportal.web.session.ServletSignIn;
import org.infoportal.web.view.MailTemplates;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Templates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The access matrices see every route, every content type, every audience and every state there is: whoever adds one adds
 * its line to the acceptance suite's {@code routes.txt} or {@code content-types.txt}, or this fails.
 */
class AccessTableTest {

    /** Nobody stays in the first; the second is reached by time only. {@code EveryStateTest} drives both. */
    private static final Set<AccreditationState> NOT_FROM_OUTSIDE =
            Set.of(AccreditationState.ADDRESS_CONFIRMED, AccreditationState.EXPIRED);

    @TempDir
    static java.nio.file.Path folder;

    private static StandaloneHost host;
    private static Portal portal;
    private static PortalWeb web;

    @BeforeAll
    static void open() {
        Settings settings = new Settings(
                URI.create("https://portal.example.org/"),
                new Settings.Mail("portal@example.org", Optional.empty()),
                new Settings.Limits(1, 1, 1, Duration.ofDays(7)),
                Settings.Rules.defaults(),
                1);
        host = StandaloneHost.open(
                folder.resolve("data"),
                folder.resolve("resources"),
                settings,
                java.time.Clock.system(LegalTime.ZONE),
                4);
        Definitions definitions = new Definitions(host.resources(), host.clock());
        host.ensure(definitions.contentTypes().values());
        Messages messages = new Messages(host.resources(), host.clock());
        Templates templates = new Templates(host.resources());
        portal = Portal.on(host, definitions, new MailTemplates(templates, messages));
        web = PortalWeb.of(portal, templates, messages, new ServletSignIn());
    }

    @AfterAll
    static void close() {
        web.close();
        portal.close();
        host.close();
    }

    @Test
    void namesEveryRouteOfThePortal() {
        assertThat(table(false))
                .as("routes.txt names the routes that both hosts have")
                .containsExactlyInAnyOrderElementsOf(
                        routes(web.components(() -> true, List.of(OpenApi.WEB_PART), false)));
    }

    @Test
    void namesEveryRouteThatOnlyTheStandaloneHostHas() {
        Set<String> own =
                routes(StandaloneApplication.of(web, new Setup(portal, host.accounts()), host.accounts(), () -> true)
                        .getSingletons());
        own.removeAll(routes(web.components(() -> true, List.of(OpenApi.WEB_PART), false)));

        assertThat(own).isNotEmpty();
        assertThat(table(true))
                .as("routes.txt names the routes that are \"standalone\"")
                .containsExactlyInAnyOrderElementsOf(own);
    }

    @Test
    void namesEveryContentType() {
        assertThat(ContentKind.all())
                .extracting(ContentKind::type)
                .containsExactlyInAnyOrderElementsOf(
                        portal.definitions().contentTypes().keySet());
    }

    @Test
    void tellsOnWhichRoutesAContentTypeLeaves() {
        Set<String> shown =
                Route.all().stream().flatMap(route -> route.types().stream()).collect(Collectors.toSet());
        for (ContentKind kind : ContentKind.all()) {
            assertThat(shown.contains(kind.type()))
                    .as("content-types.txt and routes.txt agree on [%s]", kind.type())
                    .isEqualTo(kind.leaves());
        }
        assertThat(portal.definitions().contentTypes().keySet()).containsAll(shown);
    }

    @Test
    void looksWithTheEyesOfEveryStateAndCircle() {
        Set<String> states = Arrays.stream(AccreditationState.values())
                .filter(state -> !NOT_FROM_OUTSIDE.contains(state))
                .map(AccreditationState::id)
                .collect(Collectors.toSet());
        assertThat(ViewerKind.values()).extracting(ViewerKind::state).containsAll(states);
        assertThat(Arrays.stream(ViewerKind.values()).flatMap(kind -> kind.circles().stream()))
                .containsAll(Audiences.GRANTABLE);
    }

    @Test
    void tellsAMissingRouteByName() {
        assertThat(routes(Set.of(new Newcomer()))).containsExactly("GET neu", "POST neu/{id}/mehr");
    }

    /** A route of its own, and one below it whose parameter has a pattern. */
    @Path("/neu/")
    public static final class Newcomer {
        @jakarta.ws.rs.GET
        public String get() {
            return "";
        }

        @jakarta.ws.rs.POST
        @Path("{id: [a-z]+}/mehr")
        public String more() {
            return "";
        }
    }

    private static Set<String> table(boolean standalone) {
        return Route.all().stream()
                .filter(route -> route.isStandalone() == standalone)
                .map(Route::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> routes(Set<Object> components) {
        return components.stream()
                .map(Object::getClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(AccessTableTest::routes)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> routes(Class<?> resource) {
        String root = path(resource.getAnnotation(Path.class));
        Set<String> routes = new HashSet<>();
        for (Method method : resource.getMethods()) {
            String path = Stream.of(root, path(method.getAnnotation(Path.class)))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("/"));
            List<String> verbs = Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(verb -> verb != null)
                    .map(HttpMethod::value)
                    .toList();
            verbs.forEach(verb -> routes.add((verb + " " + path).strip()));
            assertThat(verbs.isEmpty() && method.isAnnotationPresent(Path.class))
                    .as("%s leads to a resource that this test does not see", method)
                    .isFalse();
        }
        return routes.stream();
    }

    /** Without slashes at its ends and patterns of its parameters. */
    private static String path(Path path) {
        return path == null
                ? ""
                : path.value().replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}").replaceAll("^/|/$", "");
    }
}
