package org.infoportal.accreditation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infoportal.definition.YamlReader;
import org.infoportal.host.Resources;

/** Reasons to choose from, so that nobody types the same again: {@code /infoportal/reasons/accreditation.yaml}. */
public final class PresetReasons {

    private static final String FILE = "/infoportal/reasons/accreditation.yaml";

    private final YamlReader yaml;

    public PresetReasons(Resources resources) {
        this.yaml = new YamlReader(resources);
    }

    public List<Reason> all() {
        List<Reason> reasons = new ArrayList<>();
        if (yaml.readMap(FILE).get("reasons") instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> map && map.get("name") != null) {
                    reasons.add(new Reason(
                            String.valueOf(map.get("name")), texts(map.get("label")), texts(map.get("text"))));
                }
            }
        }
        return reasons;
    }

    public Optional<Reason> find(String name) {
        return all().stream().filter(reason -> reason.name().equals(name)).findFirst();
    }

    private static Map<String, String> texts(Object value) {
        Map<String, String> texts = new java.util.HashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((language, text) ->
                    texts.put(String.valueOf(language), String.valueOf(text).strip()));
        }
        return texts;
    }

    /**
     * @param labels what accreditors choose by, by language
     * @param texts what the member reads, by language
     */
    public record Reason(String name, Map<String, String> labels, Map<String, String> texts) {

        public Reason {
            labels = Map.copyOf(labels);
            texts = Map.copyOf(texts);
        }

        /** German where the language has none. */
        public String label(Locale language) {
            return in(labels, language);
        }

        public String text(Locale language) {
            return in(texts, language);
        }

        private static String in(Map<String, String> texts, Locale language) {
            String german = texts.getOrDefault(Locale.GERMAN.getLanguage(), "");
            return texts.getOrDefault(language.getLanguage(), german);
        }
    }
}
