package org.infoportal.definition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.host.Resources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The definitions of the light module, read anew when a file changes. A definition with an error is reported once, with
 * file and line, and left out; the others stay.
 */
public final class Definitions {

    private static final Logger LOG = LoggerFactory.getLogger(Definitions.class);
    private static final String ROOT = "/infoportal";
    private static final List<String> FOLDERS =
            List.of(ROOT + "/contentTypes", ROOT + "/apps", ROOT + "/forms", ROOT + "/includes");

    private final Resources resources;
    private final YamlReader yaml;
    private final Reloaded<Snapshot> current;

    /** @param clock tells when a second has gone and the files are looked at again */
    public Definitions(Resources resources, Clock clock) {
        this.resources = resources;
        this.yaml = new YamlReader(resources);
        this.current = new Reloaded<>(clock, () -> FileVersions.of(resources, FOLDERS), this::read);
    }

    /** All content types without an error, by name. */
    public Map<String, ContentType> contentTypes() {
        return current.get().contentTypes();
    }

    public Optional<ContentType> findContentType(String name) {
        return Optional.ofNullable(contentTypes().get(name));
    }

    /**
     * A public form.
     *
     * @throws DefinitionException if there is none of that name without an error
     */
    public Form getForm(String name) {
        Form form = current.get().forms().get(name);
        if (form == null) {
            throw new DefinitionException(ROOT + "/forms/" + name + ".yaml", "no such form, or one with an error");
        }
        return form;
    }

    /** What is wrong with definitions that were left out. */
    public List<String> problems() {
        return current.get().problems();
    }

    private Snapshot read() {
        List<String> problems = new ArrayList<>();
        Map<String, ContentType> types = new LinkedHashMap<>();
        for (String file : yamlFiles("contentTypes")) {
            String app = ROOT + "/apps/" + baseName(file) + ".yaml";
            collect(problems, () -> {
                ContentType type = ContentType.of(baseName(file), file, yaml.readMap(file), app, yaml.readMap(app));
                types.put(type.name(), type);
            });
        }
        Map<String, Form> forms = new LinkedHashMap<>();
        for (String file : yamlFiles("forms")) {
            collect(
                    problems,
                    () -> forms.put(
                            baseName(file),
                            Form.of(YamlMap.root(file, yaml.readMap(file)).map("form"))));
        }
        problems.forEach(problem -> LOG.error("Definition left out: {}", problem));
        return new Snapshot(Map.copyOf(types), Map.copyOf(forms), List.copyOf(problems));
    }

    private List<String> yamlFiles(String folder) {
        return resources.list(ROOT + "/" + folder).stream()
                .filter(file -> file.endsWith(".yaml"))
                .toList();
    }

    private static void collect(List<String> problems, Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException e) {
            problems.add(e.getMessage());
        }
    }

    private static String baseName(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }

    private record Snapshot(Map<String, ContentType> contentTypes, Map<String, Form> forms, List<String> problems) {}
}
