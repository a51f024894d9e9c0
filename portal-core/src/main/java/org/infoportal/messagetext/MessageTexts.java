package org.infoportal.messagetext;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Contents;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Option;
import org.infoportal.host.View;

/**
 * The published words of editors. What cannot be used, because it was written past our checks or the portal has changed
 * since, counts as if it were not there: then the delivered words stand.
 */
public final class MessageTexts {

    private final Contents contents;
    private final Definitions definitions;
    private final MessageTextCheck check;
    private final AtomicLong changes = new AtomicLong();
    private volatile Index index = new Index(-1, Map.of());

    public MessageTexts(Contents contents, Definitions definitions, DeliveredTexts delivered) {
        this.contents = contents;
        this.definitions = definitions;
        this.check = new MessageTextCheck(delivered);
        contents.onLiveChange(MessageText.TYPE, changes::incrementAndGet);
    }

    /** A text on pages, as it is to be shown. */
    public Optional<String> page(Locale language, String key) {
        return find(language, key).map(MessageText::text);
    }

    /**
     * A mail in editors' words.
     *
     * @param values what the mail can be filled in with
     * @return empty if there are none, or none that this mail can be made of
     */
    public Optional<MailText> mail(String template, Locale language, Map<String, ?> values) {
        return find(language, MessageText.keyOf(template))
                .filter(words -> isFillable(words, values.keySet()))
                .map(words -> MailText.of(words, values));
    }

    private static boolean isFillable(MessageText words, Collection<String> known) {
        return known.containsAll(Placeholders.in(words.subject() + words.text()));
    }

    /** The item whose words stand in this place now: of several published ones the one that was changed last. */
    public Optional<ContentItem> inForce(String key, Locale language) {
        return usable().stream()
                .filter(item -> item.text(MessageText.KEY).equals(key)
                        && item.text(MessageText.LANGUAGE).equals(language.getLanguage()))
                .reduce((older, newer) -> newer);
    }

    private Optional<MessageText> find(Locale language, String key) {
        Index present = index;
        long now = changes.get();
        if (present.change() != now) {
            present = new Index(now, read());
            index = present;
        }
        return Optional.ofNullable(
                present.texts().getOrDefault(language.getLanguage(), Map.of()).get(key));
    }

    private Map<String, Map<String, MessageText>> read() {
        Map<String, Map<String, MessageText>> texts = new HashMap<>();
        usable().stream()
                .map(MessageText::of)
                .map(MessageTexts::shown)
                .forEach(words -> texts.computeIfAbsent(words.language().getLanguage(), language -> new HashMap<>())
                        .put(words.key(), words));
        return texts;
    }

    /** A text on pages is one line, as the delivered ones are: some stand in a title or a subject. */
    private static MessageText shown(MessageText words) {
        return words.isMail()
                ? words
                : new MessageText(
                        words.key(), words.language(), "", words.text().strip().replaceAll("\\s+", " "));
    }

    /** Those that are in order, the one that was changed last at the end. */
    private List<ContentItem> usable() {
        Set<String> changeable = changeable();
        return contents.all(MessageText.TYPE, View.LIVE).stream()
                .filter(item -> changeable.contains(item.text(MessageText.KEY)))
                .filter(item -> check.errors(MessageText.of(item)).isEmpty())
                .sorted(Comparator.comparing(ContentItem::modified).thenComparing(ContentItem::id))
                .toList();
    }

    private Set<String> changeable() {
        return definitions
                .findContentType(MessageText.TYPE)
                .flatMap(type -> type.form().find(MessageText.KEY))
                .map(field ->
                        field.options().fixed().stream().map(Option::value).collect(Collectors.toSet()))
                .orElse(new HashSet<>());
    }

    /** @param change the number of changes before it was made */
    private record Index(long change, Map<String, Map<String, MessageText>> texts) {}
}
