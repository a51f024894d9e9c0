package org.infoportal.candidate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infoportal.definition.DefinitionException;
import org.infoportal.definition.YamlReader;
import org.infoportal.host.Resources;
import org.infoportal.text.Fold;

/** What the columns and circles of a list may be called: {@code /infoportal/imports/candidates.yaml}. */
final class ListWords {

    private static final String FILE = "/infoportal/imports/candidates.yaml";
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final YamlReader yaml;

    ListWords(Resources resources) {
        this.yaml = new YamlReader(resources);
    }

    /** Read anew for every list, so that a changed file counts at once. */
    Words read() {
        Map<String, Object> file = yaml.readMap(FILE);
        return new Words(names(file, "columns"), names(file, "audiences"));
    }

    private static Map<String, String> names(Map<String, Object> file, String part) {
        if (!(file.get(part) instanceof Map<?, ?> map)) {
            throw new DefinitionException(FILE, "a map is expected at " + part);
        }
        Map<String, String> names = new HashMap<>();
        map.forEach((name, words) -> {
            names.put(fold(String.valueOf(name)), String.valueOf(name));
            if (words instanceof List<?> list) {
                list.forEach(word -> names.put(fold(String.valueOf(word)), String.valueOf(name)));
            }
        });
        return names;
    }

    private static String fold(String word) {
        return OTHER.matcher(Fold.plain(word)).replaceAll("");
    }

    /** By folded word. */
    record Words(Map<String, String> columns, Map<String, String> audiences) {

        Optional<String> column(String word) {
            return Optional.ofNullable(columns.get(fold(word)));
        }

        Optional<String> audience(String word) {
            return Optional.ofNullable(audiences.get(fold(word)));
        }
    }
}
