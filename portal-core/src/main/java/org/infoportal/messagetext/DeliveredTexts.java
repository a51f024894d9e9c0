package org.infoportal.messagetext;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.infoportal.definition.FileVersions;
import org.infoportal.definition.Reloaded;
import org.infoportal.host.Resources;
import org.infoportal.text.MessageBundles;

/** The mails and page texts in the light module, which stand as long as editors have published no words of their own. */
public final class DeliveredTexts {

    private static final Pattern TEMPLATE_NAME = Pattern.compile("[a-z][a-z-]*");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(\\w+)!?}");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private final Resources resources;
    private final Reloaded<Map<String, Map<String, String>>> pages;

    /** @param clock tells when a second has gone and the files are looked at again */
    public DeliveredTexts(Resources resources, Clock clock) {
        this.resources = resources;
        this.pages = new Reloaded<>(
                clock,
                () -> FileVersions.of(resources, List.of(MessageBundles.FOLDER)),
                () -> MessageBundles.read(resources));
    }

    /** @param key as {@link MessageText#key} has it */
    public Optional<Delivered> find(String key, Locale language) {
        return MessageText.template(key).map(name -> mail(name, language)).orElseGet(() -> page(key, language));
    }

    private Optional<Delivered> mail(String name, Locale language) {
        if (!TEMPLATE_NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return resources
                .find("/infoportal/mails/" + name + "_" + language.getLanguage() + ".ftl")
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .map(DeliveredTexts::mail);
    }

    private static Delivered mail(String template) {
        String[] parts = EXPRESSION.matcher(template).replaceAll("{$1}").strip().split("\n", 2);
        String text = parts.length > 1 ? parts[1].strip() : "";
        return new Delivered(parts[0].strip(), text, Placeholders.in(parts[0] + text));
    }

    private Optional<Delivered> page(String key, Locale language) {
        return Optional.ofNullable(pages.get().get(language.getLanguage()))
                .map(texts -> texts.get(key))
                .map(DeliveredTexts::page);
    }

    /** Where there are arguments, an apostrophe is written twice. */
    private static Delivered page(String text) {
        Set<String> arguments = Placeholders.in(text);
        boolean formatted = ARGUMENT.matcher(text).find();
        return new Delivered("", formatted ? text.replace("''", "'") : text, arguments);
    }
}
