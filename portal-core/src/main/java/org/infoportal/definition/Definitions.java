package org.infoportal.definition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private volatile Set<DefinitionProblem> reported = Set.of();

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
    public List<DefinitionProblem> problems() {
        return current.get().problems();
    }

    private Snapshot read() {
        List<DefinitionProblem> problems = new ArrayList<>();
        Map<String, ContentType> types = new LinkedHashMap<>();
        for (String file : yamlFiles("contentTypes")) {
            String app = ROOT + "/apps/" + baseName(file) + ".yaml";
            collect(problems, file, () -> {
                Optional<YamlMap> written = resources.find(app).map(resource -> yaml.readPlaced(app));
                ContentType type = ContentType.of(baseName(file), yaml.readPlaced(file), written);
                if (types.putIfAbsent(type.name(), type) != null) {
                    throw new DefinitionException(file, "another file defines the workspace " + type.name());
                }
            });
        }
        Map<String, Form> forms = new LinkedHashMap<>();
        for (String file : yamlFiles("forms")) {
            collect(
                    problems,
                    file,
                    () -> forms.put(
                            baseName(file), Form.of(yaml.readPlaced(file).map("form"))));
        }
        problems.stream()
                .filter(problem -> !reported.contains(problem))
                .forEach(problem -> LOG.error("Definition left out: {}", problem));
        reported = Set.copyOf(problems);
        return new Snapshot(Map.copyOf(types), Map.copyOf(forms), List.copyOf(problems));
    }

    private List<String> yamlFiles(String folder) {
        return resources.list(ROOT + "/" + folder).stream()
                .filter(file -> file.endsWith(".yaml"))
                .toList();
    }

    private static void collect(List<DefinitionProblem> problems, String file, Runnable reading) {
        try {
            reading.run();
        } catch (DefinitionException e) {
            problems.add(e.problem());
        } catch (RuntimeException e) {
            // of any other shape than a definition has; the file is named, the others stay
            problems.add(new DefinitionProblem(file, 0, "", String.valueOf(e.getMessage())));
        }
    }

    private static String baseName(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }

    private record Snapshot(
            Map<String, ContentType> contentTypes, Map<String, Form> forms, List<DefinitionProblem> problems) {}
}
