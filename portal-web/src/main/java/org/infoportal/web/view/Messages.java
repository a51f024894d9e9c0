package org.infoportal.web.view;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.infoportal.definition.FileVersions;
import org.infoportal.definition.Reloaded;
import org.infoportal.host.Resources;

/**
 * The message bundles of the light module, all files merged per language as Magnolia does. German stands in for what
 * is missing; a key without a text is shown itself.
 */
public final class Messages {

    private static final String FOLDER = "/infoportal/i18n";

    private final Resources resources;
    private final Reloaded<Bundles> bundles;

    public Messages(Resources resources, Clock clock) {
        this.resources = resources;
        this.bundles = new Reloaded<>(clock, () -> FileVersions.of(resources, List.of(FOLDER)), this::read);
    }

    /** The text; its placeholders are those of {@link MessageFormat}. A text without arguments is taken as it is. */
    public String get(Locale language, String key, Object... arguments) {
        Bundles present = bundles.get();
        String text = present.find(language, key);
        if (text == null) {
            return key;
        }
        if (arguments.length == 0) {
            return text;
        }
        return present.format(language, text)
                .format(arguments, new StringBuffer(), null)
                .toString();
    }

    /** The text as it stands; empty if there is none, not even in German. */
    public Optional<String> find(Locale language, String key) {
        return Optional.ofNullable(bundles.get().find(language, key));
    }

    private Bundles read() {
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (String file : resources.list(FOLDER)) {
            int underscore = file.lastIndexOf('_');
            if (file.endsWith(".properties") && underscore > 0) {
                String language = file.substring(underscore + 1, file.lastIndexOf('.'));
                texts.computeIfAbsent(language, l -> new HashMap<>()).putAll(properties(file));
            }
        }
        return new Bundles(texts, new ConcurrentHashMap<>());
    }

    private Map<String, String> properties(String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(
                    new String(resources.find(file).orElseThrow().content(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
        return texts;
    }

    private record Bundles(Map<String, Map<String, String>> texts, Map<String, MessageFormat> formats) {

        String find(Locale language, String key) {
            String text = texts.getOrDefault(language.getLanguage(), Map.of()).get(key);
            return text != null
                    ? text
                    : texts.getOrDefault(Locale.GERMAN.getLanguage(), Map.of()).get(key);
        }

        /** A format is not safe for several threads, its clone is cheap. */
        MessageFormat format(Locale language, String text) {
            return (MessageFormat)
                    formats.computeIfAbsent(language.getLanguage() + text, k -> new MessageFormat(text, language))
                            .clone();
        }
    }
}
