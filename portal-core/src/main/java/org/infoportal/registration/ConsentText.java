package org.infoportal.registration;

import java.util.Locale;
import java.util.Map;
import org.infoportal.definition.YamlReader;
import org.infoportal.host.Resources;
import org.infoportal.jcr.Nodes;

/** The text a member agrees to, with its version: {@code /infoportal/consents/registration.yaml}. */
public final class ConsentText {

    private static final String FILE = "/infoportal/consents/registration.yaml";

    private final YamlReader yaml;

    public ConsentText(Resources resources) {
        this.yaml = new YamlReader(resources);
    }

    /** The text in the reader's language, German if there is none. */
    public Text current(Locale language) {
        Map<String, Object> file = yaml.readMap(FILE);
        Object text = file.getOrDefault(language.getLanguage(), file.get(Locale.GERMAN.getLanguage()));
        return new Text(String.valueOf(file.get("version")), String.valueOf(text));
    }

    /** @param html simple HTML, as it stands in the light module */
    public record Text(String version, String html) {

        public String hash() {
            return Nodes.sha256(html);
        }
    }
}
