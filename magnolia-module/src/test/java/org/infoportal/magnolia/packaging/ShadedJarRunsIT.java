package org.infoportal.magnolia.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Year;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The jar alone, beside nothing but what Magnolia brings: everything is called by name, as the tests know no new name. */
class ShadedJarRunsIT {

    private static final String LIBRARIES = "org.infoportal.lib.";
    private static final String MODEL = LIBRARIES + "ical4j.model.";
    private static final URI BASE = URI.create("http://localhost/portal/");

    private URLClassLoader loader;

    @BeforeEach
    void loadBesideWhatMagnoliaBrings() throws Exception {
        Stream<Class<?>> brought = Stream.of(
                jakarta.servlet.Servlet.class,
                jakarta.inject.Inject.class,
                jakarta.annotation.Priority.class,
                jakarta.validation.Validator.class,
                jakarta.mail.Session.class,
                jakarta.activation.DataSource.class,
                javax.jcr.Node.class,
                freemarker.template.Template.class,
                org.slf4j.Logger.class);
        URL jar = PackagedJar.jakarta().file().toUri().toURL();
        URL[] urls = Stream.concat(
                        Stream.of(jar),
                        brought.map(type ->
                                type.getProtectionDomain().getCodeSource().getLocation()))
                .toArray(URL[]::new);
        loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
    }

    @AfterEach
    void close() throws IOException {
        Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
        loader.close();
    }

    @Test
    void servesJson() throws Exception {
        assertThat(get("health/ready")).isEqualTo("{\"status\":\"UP\"}");
    }

    /** Jersey with a resource of the portal and its JSON, asked once. */
    private String get(String path) throws Exception {
        Object config = type(LIBRARIES + "glassfish.jersey.server.ResourceConfig")
                .getConstructor()
                .newInstance();
        Class<?> readiness = type("org.infoportal.web.ops.Readiness");
        Object ready = Proxy.newProxyInstance(loader, new Class<?>[] {readiness}, (proxy, method, args) -> true);
        Object health = type("org.infoportal.web.ops.HealthApi")
                .getConstructor(readiness)
                .newInstance(ready);
        Object mapper =
                type("org.infoportal.web.http.JsonProvider").getMethod("mapper").invoke(null);
        Object json = type(LIBRARIES + "jackson.jakarta.rs.json.JacksonJsonProvider")
                .getConstructor(type(LIBRARIES + "jackson.databind.ObjectMapper"))
                .newInstance(mapper);
        config.getClass().getMethod("registerInstances", Object[].class).invoke(config, (Object)
                new Object[] {health, json});

        Object handler = type(LIBRARIES + "glassfish.jersey.server.ApplicationHandler")
                .getConstructor(type(LIBRARIES + "ws.rs.core.Application"))
                .newInstance(config);
        Object request = request(path, handler);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Future<?> answer = (Future<?>) handler.getClass()
                .getMethod("apply", request.getClass(), OutputStream.class)
                .invoke(handler, request, body);
        answer.get();
        return body.toString(StandardCharsets.UTF_8);
    }

    private Object request(String path, Object handler) throws Exception {
        Class<?> security = type(LIBRARIES + "ws.rs.core.SecurityContext");
        Object nobody = Proxy.newProxyInstance(
                loader,
                new Class<?>[] {security},
                (proxy, method, args) -> method.getReturnType() == boolean.class ? false : (Principal) null);
        Class<?> properties = type(LIBRARIES + "glassfish.jersey.internal.PropertiesDelegate");
        Object none = type(LIBRARIES + "glassfish.jersey.internal.MapPropertiesDelegate")
                .getConstructor()
                .newInstance();
        Class<?> configuration = type(LIBRARIES + "ws.rs.core.Configuration");
        return type(LIBRARIES + "glassfish.jersey.server.ContainerRequest")
                .getConstructor(URI.class, URI.class, String.class, security, properties, configuration)
                .newInstance(
                        BASE,
                        BASE.resolve(path),
                        "GET",
                        nobody,
                        none,
                        handler.getClass().getMethod("getConfiguration").invoke(handler));
    }

    @Test
    void keepsSameSiteInItsOwnCookies() throws Exception {
        // Magnolia's JAX-RS runtime, were it found instead of the jar's own, would lose it
        Class<?> delegate = type(LIBRARIES + "ws.rs.ext.RuntimeDelegate");

        Object found = delegate.getMethod("getInstance").invoke(null);

        assertThat(found.getClass().getName()).startsWith(LIBRARIES + "glassfish.jersey.");
    }

    @Test
    void makesProxies() throws Exception {
        Class<?> factories = type(LIBRARIES + "javassist.util.proxy.ProxyFactory");
        Object factory = factories.getConstructor().newInstance();
        factories.getMethod("setInterfaces", Class[].class).invoke(factory, (Object)
                new Class<?>[] {type("org.infoportal.web.ops.Readiness")});

        Class<?> proxy = (Class<?>) factories.getMethod("createClass").invoke(factory);

        assertThat(type("org.infoportal.web.ops.Readiness")).isAssignableFrom(proxy);
    }

    @Test
    void writesMetrics() throws Exception {
        Class<?> registries = type(LIBRARIES + "micrometer.prometheusmetrics.PrometheusMeterRegistry");
        Class<?> configs = type(LIBRARIES + "micrometer.prometheusmetrics.PrometheusConfig");
        Object registry = registries
                .getConstructor(configs)
                .newInstance(configs.getField("DEFAULT").get(null));
        Object memory = type(LIBRARIES + "micrometer.core.instrument.binder.jvm.JvmMemoryMetrics")
                .getConstructor()
                .newInstance();
        memory.getClass()
                .getMethod("bindTo", type(LIBRARIES + "micrometer.core.instrument.MeterRegistry"))
                .invoke(memory, registry);

        assertThat((String) registries.getMethod("scrape").invoke(registry)).contains("jvm_memory_used_bytes");
    }

    @Test
    void cleansRichText() throws Exception {
        Object clean = type("org.infoportal.text.RichText")
                .getMethod("sanitize", String.class)
                .invoke(null, "<p onclick=\"x()\">Hallo</p><script>x()</script>");

        assertThat((String) clean).isEqualTo("<p>Hallo</p>");
    }

    /** The library behind it reads JSON into its own types, which it finds by their names. */
    @Test
    void readsAPasskey() throws Exception {
        String answer = "{\"id\":\"AAAA\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{"
                + "\"clientDataJSON\":\""
                + base64("{\"type\":\"webauthn.get\",\"challenge\":\"AAAA\",\"origin\":\"https://x\"}")
                + "\",\"authenticatorData\":\"" + base64("\0".repeat(37)) + "\",\"signature\":\"AAAA\"}}";

        Object passkey = type(LIBRARIES + "yubico.webauthn.data.PublicKeyCredential")
                .getMethod("parseAssertionResponseJson", String.class)
                .invoke(null, answer);

        assertThat(passkey.toString()).contains("webauthn.get");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The library behind it finds its parsers and its files by their names. */
    @Test
    void knowsHolidays() throws Exception {
        Class<?> managers = type(LIBRARIES + "focus_shift.jollyday.core.HolidayManager");
        Class<?> parameters = type(LIBRARIES + "focus_shift.jollyday.core.ManagerParameter");
        Object germany = type(LIBRARIES + "focus_shift.jollyday.core.ManagerParameters")
                .getMethod("create", String.class)
                .invoke(null, "de");
        Object manager = managers.getMethod("getInstance", parameters).invoke(null, germany);

        Set<?> holidays = (Set<?>) managers.getMethod("getHolidays", Year.class, String[].class)
                .invoke(manager, Year.of(2025), new String[] {"nw"});

        assertThat(holidays.toString()).contains("2025-06-19");
        Object corpusChristi = holidays.stream()
                .filter(holiday -> holiday.toString().contains("2025-06-19"))
                .findFirst()
                .orElseThrow();
        assertThat(corpusChristi
                        .getClass()
                        .getMethod("getDescription", Locale.class)
                        .invoke(corpusChristi, Locale.GERMAN))
                .isEqualTo("Fronleichnam");
    }

    @Test
    void writesCalendars() throws Exception {
        Object summary =
                type(MODEL + "property.Summary").getConstructor(String.class).newInstance("Frist; oder, später");
        Class<?> properties = type(MODEL + "PropertyList");
        Object event = type(MODEL + "component.VEvent")
                .getConstructor(properties)
                .newInstance(properties.getConstructor(List.class).newInstance(List.of(summary)));
        Class<?> components = type(MODEL + "ComponentList");

        Object calendar = asInTheWebapp(() -> type(MODEL + "Calendar")
                .getConstructor(properties, components)
                .newInstance(
                        properties.getConstructor().newInstance(),
                        components.getConstructor(List.class).newInstance(List.of(event))));

        assertThat(calendar.toString())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("SUMMARY:Frist\\; oder\\, später\r\n");
    }

    /** A container's threads find services in the webapp. */
    private <T> T asInTheWebapp(Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void readsYaml() throws Exception {
        Object yaml = type(LIBRARIES + "snakeyaml.Yaml").getConstructor().newInstance();

        assertThat(yaml.getClass().getMethod("load", String.class).invoke(yaml, "a: [1, 2]"))
                .hasToString("{a=[1, 2]}");
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }
}
