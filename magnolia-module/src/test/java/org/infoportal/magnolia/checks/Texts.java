package org.infoportal.magnolia.checks;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every message key that definitions and templates name exists in both languages, and no key stands in two files. */
final class Texts implements Check {

    private static final List<String> LANGUAGES = List.of("de", "en");
    private static final Pattern KEY = Pattern.compile("\"(infoportal\\.[A-Za-z0-9_.-]+)\"");
    private static final Set<String> KINDS = Set.of(
            "label", "title", "description", "errorMessage", "requiredErrorMessage", "buttonLabel", "placeholder");

    @Override
    public List<String> problems(House house) {
        List<String> problems = new ArrayList<>();
        Map<String, Properties> bundles = new HashMap<>();
        LANGUAGES.forEach(language -> bundles.put(language, bundle(house, language, problems)));
        for (String folder : List.of("contentTypes", "apps", "dialogs", "forms", "templates", "includes")) {
            for (String file : house.list("/infoportal/" + folder, ".yaml")) {
                Values.scalars(house.read(file).orElse(Map.of()), (kind, text) -> {
                    if (KINDS.contains(kind) && text.startsWith("infoportal.")) {
                        known(file, text, bundles, problems);
                    }
                });
            }
        }
        for (String file : house.list("/infoportal", ".ftl")) {
            Matcher key = KEY.matcher(house.text(file).replaceAll("(?s)<#--.*?-->", ""));
            while (key.find()) {
                known(file, key.group(1), bundles, problems);
            }
        }
        return problems;
    }

    private static void known(String file, String key, Map<String, Properties> bundles, List<String> problems) {
        bundles.forEach((language, bundle) -> {
            // a key that ends in a dot is completed at run time
            boolean known = key.endsWith(".")
                    ? bundle.stringPropertyNames().stream().anyMatch(name -> name.startsWith(key))
                    : bundle.containsKey(key);
            if (!known) {
                problems.add(file + ": " + key + " is missing in " + language);
            }
        });
    }

    private static Properties bundle(House house, String language, List<String> problems) {
        Properties all = new Properties();
        for (String file : house.list("/infoportal/i18n", "_" + language + ".properties")) {
            Properties one = new Unrepeated(file, problems);
            try {
                one.load(new StringReader(house.text(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            one.stringPropertyNames().stream()
                    .filter(all::containsKey)
                    .forEach(key -> problems.add(file + ": " + key + " stands in another file as well"));
            all.putAll(one);
        }
        return all;
    }

    /** Notes a key that comes twice; Magnolia keeps the first, other readers the last. */
    private static final class Unrepeated extends Properties {

        private final transient List<String> problems;
        private final String file;

        Unrepeated(String file, List<String> problems) {
            this.file = file;
            this.problems = problems;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                problems.add(file + ": " + key + " stands there twice");
            }
            return super.put(key, value);
        }
    }
}
