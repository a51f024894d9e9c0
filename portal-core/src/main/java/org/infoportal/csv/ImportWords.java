package org.infoportal.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infoportal.definition.DefinitionException;
import org.infoportal.definition.YamlReader;
import org.infoportal.host.Resources;
import org.infoportal.text.Fold;

/**
 * What the columns of a list may be called, and the values in them: {@code /infoportal/imports/<list>.yaml}. Upper and lower
 * case, umlauts, blanks and hyphens make no difference.
 */
public final class ImportWords {

    private static final String FOLDER = "/infoportal/imports/";
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Resources resources;
    private final YamlReader yaml;
    private final String file;

    /** @param list name of the file, without ending */
    public ImportWords(Resources resources, String list) {
        this.resources = resources;
        this.yaml = new YamlReader(resources);
        this.file = FOLDER + list + ".yaml";
    }

    /** Whether there is such a list. */
    public boolean exist() {
        return resources.find(file).isPresent();
    }

    /** Read anew for every list, so that a changed file counts at once. */
    public Words read() {
        Map<String, Object> words = yaml.readMap(file);
        return new Words(names(words, "columns"), names(words, "audiences"));
    }

    private Map<String, String> names(Map<String, Object> all, String part) {
        if (!(all.get(part) instanceof Map<?, ?> map)) {
            throw new DefinitionException(file, "a map is expected at " + part);
        }
        Map<String, String> names = new HashMap<>();
        map.forEach((name, known) -> {
            names.put(fold(String.valueOf(name)), String.valueOf(name));
            if (known instanceof List<?> list) {
                list.forEach(word -> names.put(fold(String.valueOf(word)), String.valueOf(name)));
            }
        });
        return names;
    }

    private static String fold(String word) {
        return OTHER.matcher(Fold.plain(word)).replaceAll("");
    }

    /** By folded word. */
    public record Words(Map<String, String> columns, Map<String, String> audiences) {

        /** The field that a heading means. */
        public Optional<String> column(String word) {
            return Optional.ofNullable(columns.get(fold(word)));
        }

        /** The circle that a word means. */
        public Optional<String> audience(String word) {
            return Optional.ofNullable(audiences.get(fold(word)));
        }
    }
}
