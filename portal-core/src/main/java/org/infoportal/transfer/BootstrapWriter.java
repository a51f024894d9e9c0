package org.infoportal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import javax.jcr.nodetype.NodeType;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.ModelProperty;
import org.infoportal.time.LegalTime;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Writes an item as Magnolia's bootstrap YAML. Its content goes out, its identifier and the times of its making; who wrote
 * it, in which state it is and what readers see of it stays here.
 */
final class BootstrapWriter {

    private static final Set<String> TIMES = Set.of("mgnl:created", "mgnl:lastModified");

    private final ContentType type;
    private final Yaml yaml;

    BootstrapWriter(ContentType type) {
        this.type = type;
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setNonPrintableStyle(DumperOptions.NonPrintableStyle.ESCAPE);
        options.setSplitLines(false);
        options.setTimeZone(TimeZone.getTimeZone(LegalTime.ZONE));
        this.yaml = new Yaml(new Kinds(options), options);
    }

    /** @param name of the node where it goes to */
    String write(Node item, String name) throws RepositoryException {
        Map<String, Object> content = head(item);
        Set<String> own =
                Set.copyOf(type.properties().stream().map(ModelProperty::name).toList());
        addProperties(item, content, own);
        for (NodeIterator children = item.getNodes(); children.hasNext(); ) {
            Node child = children.nextNode();
            if (own.contains(child.getName())) {
                content.put(child.getName(), part(child));
            }
        }
        return yaml.dump(Map.of(name, content));
    }

    private static Map<String, Object> head(Node node) throws RepositoryException {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("jcr:primaryType", node.getPrimaryNodeType().getName());
        List<String> mixins = new ArrayList<>();
        for (NodeType mixin : node.getMixinNodeTypes()) {
            mixins.add(mixin.getName());
        }
        if (!mixins.isEmpty()) {
            head.put("jcr:mixinTypes", mixins);
        }
        if (node.isNodeType("mix:referenceable")) {
            head.put("jcr:uuid", node.getIdentifier());
        }
        return head;
    }

    /** A node below an item, with everything in it. */
    private static Map<String, Object> part(Node node) throws RepositoryException {
        Map<String, Object> part = head(node);
        for (PropertyIterator properties = node.getProperties(); properties.hasNext(); ) {
            Property property = properties.nextProperty();
            boolean file =
                    property.getName().equals("jcr:data") || property.getName().equals("jcr:mimeType");
            if (file || !property.getName().contains(":") || TIMES.contains(property.getName())) {
                part.put(property.getName(), value(property));
            }
        }
        for (NodeIterator children = node.getNodes(); children.hasNext(); ) {
            Node child = children.nextNode();
            part.put(child.getName(), part(child));
        }
        return part;
    }

    private void addProperties(Node item, Map<String, Object> content, Set<String> own) throws RepositoryException {
        for (ModelProperty property : type.properties()) {
            if (item.hasProperty(property.name())) {
                content.put(property.name(), value(item.getProperty(property.name())));
            }
        }
        for (String time : TIMES.stream().sorted().toList()) {
            if (!own.contains(time) && item.hasProperty(time)) {
                content.put(time, value(item.getProperty(time)));
            }
        }
    }

    private static Object value(Property property) throws RepositoryException {
        if (!property.isMultiple()) {
            return value(property.getValue());
        }
        List<Object> values = new ArrayList<>();
        for (Value value : property.getValues()) {
            values.add(value(value));
        }
        return values;
    }

    private static Object value(Value value) throws RepositoryException {
        return switch (value.getType()) {
            case PropertyType.LONG -> value.getLong();
            case PropertyType.DOUBLE, PropertyType.DECIMAL -> value.getDouble();
            case PropertyType.BOOLEAN -> value.getBoolean();
            case PropertyType.DATE -> value.getDate();
            case PropertyType.BINARY -> bytes(value);
            case PropertyType.PATH -> new Tagged("!path", value.getString());
            case PropertyType.URI -> new Tagged("!uri", value.getString());
            case PropertyType.REFERENCE -> new Tagged("!reference", value.getString());
            case PropertyType.WEAKREFERENCE -> new Tagged("!weakreference", value.getString());
            default -> value.getString();
        };
    }

    private static Tagged bytes(Value value) throws RepositoryException {
        try (InputStream in = value.getBinary().getStream()) {
            return new Tagged("!binary", Base64.getEncoder().encodeToString(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text of a kind that YAML does not know. */
    private record Tagged(String tag, String text) {}

    private static final class Kinds extends Representer {

        Kinds(DumperOptions options) {
            super(options);
            representers.put(
                    Tagged.class, value -> representScalar(new Tag(((Tagged) value).tag()), ((Tagged) value).text()));
            // a calendar's own zone would make two files of one item differ
            multiRepresenters.put(Calendar.class, value -> representData(((Calendar) value).getTime()));
        }
    }
}
