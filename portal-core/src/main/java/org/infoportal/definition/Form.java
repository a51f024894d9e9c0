package org.infoportal.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A form: fields in order, cut into sections.
 *
 * @param sections at least one; a form without tabs has one without a label
 */
public record Form(List<Section> sections) {

    public Form {
        sections = List.copyOf(sections);
    }

    public List<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }

    public Optional<Field> find(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Finds also inside composites, by path: {@code overrides.0.law}. */
    public Optional<Field> findByPath(String path) {
        String[] names = path.split("\\.");
        Optional<Field> field = find(names[0]);
        for (int i = 1; i < names.length; i++) {
            String name = names[i];
            if (!name.matches("\\d+")) {
                field = field.flatMap(outer -> outer.find(name));
            }
        }
        return field;
    }

    /** What a new item's form shows, by field name. */
    public Map<String, Object> defaults() {
        return fields().stream()
                .filter(field -> field.type() != FieldType.STATIC
                        && !field.defaultValue().isEmpty())
                .collect(Collectors.toMap(Field::name, Field::defaultValue));
    }

    /** Some fields under one heading. */
    public record Section(String name, String label, List<Field> fields) {

        public Section {
            fields = List.copyOf(fields);
        }
    }

    /** Reads {@code properties} and {@code layout.tabs} of a form definition. */
    static Form of(YamlMap form) {
        List<Field> fields = form.named("properties").stream().map(Field::of).toList();
        List<YamlMap> tabs = form.map("layout").named("tabs");
        if (tabs.isEmpty()) {
            return new Form(List.of(new Section("all", "", fields)));
        }
        return new Form(tabs.stream().map(tab -> section(tab, fields)).toList());
    }

    private static Section section(YamlMap tab, List<Field> fields) {
        List<Field> chosen = tab.named("fields").stream()
                .map(named -> named.requiredText("name"))
                .map(name -> fields.stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> tab.problem("fields", "no property " + name)))
                .toList();
        return new Section(tab.requiredText("name"), tab.text("label", ""), chosen);
    }
}
