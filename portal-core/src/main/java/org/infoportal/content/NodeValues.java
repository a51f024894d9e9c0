package org.infoportal.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import javax.jcr.ValueFactory;
import org.infoportal.definition.Field;
import org.infoportal.definition.FieldType;
import org.infoportal.definition.ModelProperty;
import org.infoportal.file.CheckedFile;
import org.infoportal.file.FileNodes;
import org.infoportal.text.RichText;
import org.infoportal.time.LegalTime;

/**
 * Values of a model's properties in a node, as Magnolia's editors lay them out: one property each, several values in one
 * property, a composite in a child node of the property's name, several composites in child nodes below that. Dates of the
 * law are dates in Berlin.
 */
final class NodeValues {

    private static final String CONTENT_NODE = "mgnl:contentNode";

    private final List<ModelProperty> properties;
    private final List<Field> fields;

    /** @param fields the properties are typed into; there may be properties without one */
    NodeValues(List<ModelProperty> properties, List<Field> fields) {
        this.properties = properties;
        this.fields = fields;
    }

    /** By property name; what is empty is absent. */
    Map<String, Object> read(Node node) throws RepositoryException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ModelProperty property : properties) {
            read(node, property).ifPresent(value -> values.put(property.name(), value));
        }
        return values;
    }

    /** Writes all values; what is absent is removed, unless no form has it: then it stays as it is. */
    void write(Node node, Map<String, Object> values) throws RepositoryException {
        for (ModelProperty property : properties) {
            Object value = values.get(property.name());
            boolean typed = field(property).filter(Field::isInput).isPresent();
            if (typed || value != null && !has(node, property)) {
                write(node, property, value);
            }
        }
    }

    private static boolean has(Node node, ModelProperty property) throws RepositoryException {
        return node.hasProperty(property.name()) || node.hasNode(property.name());
    }

    private Optional<Field> field(ModelProperty property) {
        return fields.stream()
                .filter(field -> field.name().equals(property.name()))
                .findFirst();
    }

    /** A multi field of single values keeps each in a child node of its own. */
    private boolean isEntries(ModelProperty property) {
        return property.multiple()
                && (property.isComposite()
                        || field(property)
                                .filter(f -> f.type() == FieldType.MULTI)
                                .isPresent());
    }

    private NodeValues inside(ModelProperty property) {
        List<Field> inner = field(property).map(Field::fields).orElse(List.of());
        if (property.isComposite()) {
            return new NodeValues(property.properties(), inner);
        }
        String name = inner.isEmpty() ? property.name() : inner.get(0).name();
        ModelProperty single = new ModelProperty(name, property.type(), false, List.of(), property.childNodeType());
        return new NodeValues(List.of(single), inner);
    }

    private Optional<Object> read(Node node, ModelProperty property) throws RepositoryException {
        String name = property.name();
        if (property.isFile()) {
            return FileNodes.find(node, name).map(file -> file);
        }
        if (isEntries(property)) {
            return node.hasNode(name) ? readEntries(node.getNode(name), inside(property)) : Optional.empty();
        }
        if (property.isComposite()) {
            return node.hasNode(name)
                    ? Optional.of(inside(property).read(node.getNode(name)))
                            .filter(v -> !v.isEmpty())
                            .map(v -> v)
                    : Optional.empty();
        }
        return node.hasProperty(name) ? readValues(property, node.getProperty(name)) : Optional.empty();
    }

    private static Optional<Object> readEntries(Node node, NodeValues inside) throws RepositoryException {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Node child : children(node)) {
            Map<String, Object> entry = inside.read(child);
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(entries));
    }

    private Optional<Object> readValues(ModelProperty definition, Property property) throws RepositoryException {
        if (!property.isMultiple()) {
            return readValue(definition, property.getValue());
        }
        List<Object> values = new ArrayList<>();
        for (Value value : property.getValues()) {
            readValue(definition, value).ifPresent(values::add);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(values));
    }

    private Optional<Object> readValue(ModelProperty definition, Value value) throws RepositoryException {
        return switch (value.getType()) {
            case PropertyType.DATE -> Optional.of(local(definition, value.getDate()));
            case PropertyType.LONG -> Optional.of(value.getLong());
            case PropertyType.DOUBLE, PropertyType.DECIMAL ->
                Optional.of(value.getDecimal().stripTrailingZeros());
            case PropertyType.BOOLEAN -> Optional.of(value.getBoolean());
            default -> text(definition, value.getString());
        };
    }

    /** Magnolia's editor writes rich text past our checks, so it is sanitised on the way out as well. */
    private static Optional<Object> text(ModelProperty definition, String text) {
        String safe = definition.isRichText() ? RichText.sanitize(text) : text;
        return safe.isEmpty() ? Optional.empty() : Optional.of(safe);
    }

    private Object local(ModelProperty definition, Calendar date) {
        LocalDateTime time = LocalDateTime.ofInstant(date.toInstant(), LegalTime.ZONE);
        boolean withTime = field(definition)
                .map(field -> field.type() == FieldType.MULTI_VALUE ? field.each() : field)
                .filter(field -> field.type() == FieldType.DATE_TIME)
                .isPresent();
        return withTime ? time : time.toLocalDate();
    }

    private void write(Node node, ModelProperty property, Object value) throws RepositoryException {
        String name = property.name();
        if (property.isFile()) {
            writeFile(node, name, value);
        } else if (isEntries(property)) {
            writeEntries(node, property, value instanceof List<?> list ? list : List.of());
        } else if (property.isComposite()) {
            writeComposite(node, property, value);
        } else if (value == null) {
            if (node.hasProperty(name)) {
                node.getProperty(name).remove();
            }
        } else if (property.multiple()) {
            node.setProperty(name, values(node, property, value instanceof List<?> list ? list : List.of(value)));
        } else {
            node.setProperty(name, value(node.getSession().getValueFactory(), property, value));
        }
    }

    /** A file that was stored before stays as it is. */
    private static void writeFile(Node node, String name, Object value) throws RepositoryException {
        if (value instanceof CheckedFile file) {
            FileNodes.write(node, name, file);
        } else if (value == null) {
            FileNodes.remove(node, name);
        }
    }

    private void writeComposite(Node node, ModelProperty property, Object value) throws RepositoryException {
        if (value instanceof Map<?, ?> map) {
            Node child = node.hasNode(property.name())
                    ? node.getNode(property.name())
                    : node.addNode(property.name(), property.childNodeType());
            inside(property).write(child, named(map));
        } else if (node.hasNode(property.name())) {
            node.getNode(property.name()).remove();
        }
    }

    private void writeEntries(Node node, ModelProperty property, List<?> entries) throws RepositoryException {
        if (entries.isEmpty()) {
            if (node.hasNode(property.name())) {
                node.getNode(property.name()).remove();
            }
            return;
        }
        Node folder = node.hasNode(property.name())
                ? node.getNode(property.name())
                : node.addNode(property.name(), CONTENT_NODE);
        List<Node> present = children(folder);
        for (int i = 0; i < entries.size(); i++) {
            Node entry = i < present.size() ? present.get(i) : addEntry(folder, property);
            inside(property).write(entry, named((Map<?, ?>) entries.get(i)));
        }
        for (Node rest : present.subList(Math.min(entries.size(), present.size()), present.size())) {
            rest.remove();
        }
    }

    private static Node addEntry(Node folder, ModelProperty property) throws RepositoryException {
        int number = 0;
        while (folder.hasNode(property.name() + number)) {
            number++;
        }
        return folder.addNode(property.name() + number, property.childNodeType());
    }

    private static List<Node> children(Node node) throws RepositoryException {
        List<Node> children = new ArrayList<>();
        NodeIterator found = node.getNodes();
        while (found.hasNext()) {
            children.add(found.nextNode());
        }
        return children;
    }

    private static Value[] values(Node node, ModelProperty property, List<?> list) throws RepositoryException {
        ValueFactory factory = node.getSession().getValueFactory();
        List<Value> values = new ArrayList<>();
        for (Object value : list) {
            values.add(value(factory, property, value));
        }
        return values.toArray(Value[]::new);
    }

    private static Value value(ValueFactory factory, ModelProperty property, Object value) {
        if (value instanceof Long number) {
            return factory.createValue(number);
        }
        if (value instanceof BigDecimal number) {
            return "Double".equalsIgnoreCase(property.type())
                    ? factory.createValue(number.doubleValue())
                    : factory.createValue(number);
        }
        if (value instanceof Boolean flag) {
            return factory.createValue(flag);
        }
        if (value instanceof LocalDate date) {
            return factory.createValue(
                    calendar(date.atStartOfDay(LegalTime.ZONE).toInstant()));
        }
        if (value instanceof LocalDateTime time) {
            return factory.createValue(calendar(time.atZone(LegalTime.ZONE).toInstant()));
        }
        return factory.createValue(String.valueOf(value));
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    static Calendar calendar(Instant instant) {
        return GregorianCalendar.from(instant.atZone(LegalTime.ZONE));
    }
}
