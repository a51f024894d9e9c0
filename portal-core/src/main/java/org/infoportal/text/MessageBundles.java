package org.infoportal.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.infoportal.host.Resources;

/** The message bundles of the light module: all files of a language are one, as in Magnolia. */
public final class MessageBundles {

    public static final String FOLDER = "/infoportal/i18n";

    private MessageBundles() {}

    /** The texts as they stand in the files now, by language and key. */
    public static Map<String, Map<String, String>> read(Resources resources) {
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (String file : resources.list(FOLDER)) {
            int underscore = file.lastIndexOf('_');
            if (file.endsWith(".properties") && underscore > 0) {
                String language = file.substring(underscore + 1, file.lastIndexOf('.'));
                texts.computeIfAbsent(language, l -> new HashMap<>()).putAll(properties(resources, file));
            }
        }
        return texts;
    }

    private static Map<String, String> properties(Resources resources, String file) {
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
}
