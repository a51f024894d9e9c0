package org.infoportal.magnolia.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infoportal.magnolia.packaging.ConstantPool.Use;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The variant for Magnolia 6.2 and 6.3: javax throughout, and nothing a servlet container of that time lacks. */
class JavaxJarIT {

    private static final Predicate<String> JAKARTA = Pattern.compile("(?<![\\w./$-])jakarta[./]"
                    + "(activation|annotation|ejb|el|enterprise|inject|interceptor|json|jws|mail|persistence|servlet"
                    + "|transaction|validation|websocket|ws|xml)\\b")
            .asPredicate();
    private static final Pattern TEXT =
            Pattern.compile(".*\\.(cnd|ftl|json|properties|xml|ya?ml)|META-INF/services/.*");

    /** Of the types both have; a type that is new is found by its name. */
    private static final Set<String> NEW_IN_SERVLET_5_AND_6 = Set.of(
            "javax/servlet/http/Cookie.getAttribute",
            "javax/servlet/http/Cookie.getAttributes",
            "javax/servlet/http/Cookie.setAttribute",
            "javax/servlet/ServletRequest.getProtocolRequestId",
            "javax/servlet/ServletRequest.getRequestId",
            "javax/servlet/ServletRequest.getServletConnection",
            "javax/servlet/SessionCookieConfig.getAttribute",
            "javax/servlet/SessionCookieConfig.getAttributes",
            "javax/servlet/SessionCookieConfig.setAttribute");

    private static PackagedJar jar;

    @BeforeAll
    static void read() {
        jar = PackagedJar.javax();
    }

    @Test
    void holdsTheSameFiles() {
        List<String> names = jar.names().stream()
                .filter(name -> !name.startsWith("META-INF/maven/"))
                .toList();

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(PackagedJar.jakarta().names());
    }

    @Test
    void namesNoJakartaTypeInItsClasses() {
        assertThat(jar.classNames().filter(name -> texts(name).anyMatch(JAKARTA)))
                .isEmpty();
    }

    @Test
    void namesNoJakartaTypeInItsTexts() {
        assertThat(jar.names().stream()
                        .filter(name -> TEXT.matcher(name).matches())
                        .filter(name -> !name.startsWith("META-INF/maven/"))
                        .filter(name -> jar.text(name).lines().anyMatch(JAKARTA)))
                .isEmpty();
    }

    @Test
    void speaksJavax() {
        assertThat(texts("org/infoportal/web/ops/MetricsApi.class"))
                .contains("javax/servlet/http/HttpServletRequest")
                .contains("Lorg/infoportal/lib/ws/rs/Path;");
    }

    @Test
    void callsNothingOlderServletContainersLack() {
        assertThat(jar.classNames()
                        .flatMap(name -> new ConstantPool(jar.bytes(name)).uses().stream())
                        .filter(JavaxJarIT::isTooNew)
                        .map(Use::toString))
                .isEmpty();
        assertThat(jar.classNames().filter(name -> texts(name).anyMatch("javax/servlet/ServletConnection"::equals)))
                .isEmpty();
    }

    private static boolean isTooNew(Use use) {
        return NEW_IN_SERVLET_5_AND_6.contains(use.owner() + "." + use.name())
                || NEW_IN_SERVLET_5_AND_6.contains(
                        use.owner().replace("/http/HttpServletRequest", "/ServletRequest") + "." + use.name());
    }

    private static Stream<String> texts(String name) {
        return new ConstantPool(jar.bytes(name)).texts().stream();
    }
}
