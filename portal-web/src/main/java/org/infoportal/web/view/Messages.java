package org.infoportal.web.view;

import java.text.MessageFormat;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.infoportal.definition.FileVersions;
import org.infoportal.definition.Reloaded;
import org.infoportal.host.Resources;
import org.infoportal.text.MessageBundles;

/**
 * The message bundles of the light module, all files merged per language as Magnolia does. German stands in for what
 * is missing; a key without a text is shown itself.
 */
public final class Messages {

    /** A placeholder whose braces have been quoted. */
    private static final Pattern ARGUMENT = Pattern.compile("'\\{'(\\d)'}'");

    private final Resources resources;
    private final Overrides overrides;
    private final Reloaded<Bundles> bundles;

    /** The delivered texts alone. */
    public Messages(Resources resources, Clock clock) {
        this(resources, clock, (language, key) -> Optional.empty());
    }

    /** @param overrides words that stand instead of the delivered ones */
    public Messages(Resources resources, Clock clock, Overrides overrides) {
        this.resources = resources;
        this.overrides = overrides;
        this.bundles =
                new Reloaded<>(clock, () -> FileVersions.of(resources, List.of(MessageBundles.FOLDER)), this::read);
    }

    /** The text; its placeholders are those of {@link MessageFormat}. A text without arguments is taken as it is. */
    public String get(Locale language, String key, Object... arguments) {
        Bundles present = bundles.get();
        Optional<String> own = overrides.find(language, key);
        String text = own.orElseGet(() -> present.find(language, key));
        if (text == null) {
            return key;
        }
        if (arguments.length == 0) {
            return text;
        }
        text = own.map(Messages::format).orElse(text);
        return present.format(language, text)
                .format(arguments, new StringBuffer(), null)
                .toString();
    }

    /** The text as it stands; empty if there is none, not even in German. */
    public Optional<String> find(Locale language, String key) {
        return overrides
                .find(language, key)
                .or(() -> Optional.ofNullable(bundles.get().find(language, key)));
    }

    private Bundles read() {
        return new Bundles(MessageBundles.read(resources), new ConcurrentHashMap<>());
    }

    /** Only numbered placeholders mean anything in an editor's words; whatever else looks like a format stays as it is. */
    private static String format(String words) {
        return ARGUMENT.matcher(words.replace("'", "''").replaceAll("[{}]", "'$0'"))
                .replaceAll("{$1}");
    }

    /** Texts of another source. */
    @FunctionalInterface
    public interface Overrides {

        /** @return plain words in which {@code {0}} stands for an argument and nothing else means anything */
        Optional<String> find(Locale language, String key);
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
