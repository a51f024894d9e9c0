package org.infoportal.web.view;

import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.infoportal.host.Resources;
import org.infoportal.time.LegalTime;

/** FreeMarker over the files of the light module, with auto-escaping on and reflection off. */
public final class Templates {

    private static final long UPDATE_DELAY_MILLIS = 1000;
    /** What the oldest Magnolia brings. */
    private static final Version LEVEL = Configuration.VERSION_2_3_32;

    private final Configuration html;
    private final Configuration plain;

    public Templates(Resources resources) {
        this.html = configuration(resources, HTMLOutputFormat.INSTANCE);
        this.plain = configuration(resources, PlainTextOutputFormat.INSTANCE);
    }

    /** @param path absolute path of the template in the light module */
    public String html(String path, Locale language, Map<String, ?> model) {
        return render(html, path, language, model);
    }

    /** As {@link #html}, for text in which nothing needs escaping. */
    public String plain(String path, Locale language, Map<String, ?> model) {
        return render(plain, path, language, model);
    }

    private static String render(Configuration configuration, String path, Locale language, Map<String, ?> model) {
        try {
            StringWriter out = new StringWriter(16 * 1024);
            configuration.getTemplate(path, language).process(model, out);
            return out.toString();
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("Template " + path + " cannot be shown", e);
        }
    }

    private static Configuration configuration(Resources resources, OutputFormat format) {
        Configuration configuration = new Configuration(LEVEL);
        configuration.setTemplateLoader(new ResourceLoader(resources));
        configuration.setTemplateUpdateDelayMilliseconds(UPDATE_DELAY_MILLIS);
        configuration.setLocalizedLookup(false);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(format);
        configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setObjectWrapper(new DefaultObjectWrapper(LEVEL));
        configuration.setTimeZone(TimeZone.getTimeZone(LegalTime.ZONE));
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        return configuration;
    }

    /** Finds templates through the host, so that a changed file shows without a restart. */
    private record ResourceLoader(Resources resources) implements TemplateLoader {

        @Override
        public Object findTemplateSource(String name) {
            Optional<Resources.Resource> found = resources.find("/" + name);
            return found.map(resource -> new Source(name, resource.version(), resource))
                    .orElse(null);
        }

        @Override
        public long getLastModified(Object source) {
            return ((Source) source).version();
        }

        @Override
        public Reader getReader(Object source, String encoding) {
            return new StringReader(new String(((Source) source).resource().content(), StandardCharsets.UTF_8));
        }

        @Override
        public void closeTemplateSource(Object source) {
            // nothing is open
        }

        private record Source(String name, long version, Resources.Resource resource) {
            @Override
            public boolean equals(Object other) {
                return other instanceof Source source && source.name.equals(name);
            }

            @Override
            public int hashCode() {
                return name.hashCode();
            }
        }
    }
}
