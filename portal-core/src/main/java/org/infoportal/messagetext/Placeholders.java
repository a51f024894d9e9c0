package org.infoportal.messagetext;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Placeholders in editors' words: a name in braces, as in {@code {link}}. */
final class Placeholders {

    /** Whatever has a brace; a template's own way to write one is none of ours. */
    private static final Pattern BRACES = Pattern.compile("\\$?\\{[^{}]*}|[{}]");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private Placeholders() {}

    /** The names of those in the text. */
    static Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
        return names;
    }

    /** What stands in braces, or is half a pair of them, and is no placeholder of these names; as it was written. */
    static List<String> unknown(String text, Collection<String> known) {
        return BRACES.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(found -> !isOneOf(found, known))
                .distinct()
                .toList();
    }

    private static boolean isOneOf(String braces, Collection<String> known) {
        Matcher placeholder = PLACEHOLDER.matcher(braces);
        return placeholder.matches() && known.contains(placeholder.group(1));
    }

    /** Puts the values in, once: what looks like a placeholder in a value stays as it is. A line break becomes a blank. */
    static String fill(String text, Map<String, ?> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        values.containsKey(found.group(1))
                                ? String.valueOf(values.get(found.group(1))).replaceAll("\\R", " ")
                                : found.group()));
    }

    /** As an editor writes it. */
    static String written(String name) {
        return "{" + name + "}";
    }
}
