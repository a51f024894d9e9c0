package org.infoportal.transfer;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Field;
import org.infoportal.definition.ModelProperty;
import org.infoportal.file.CheckedFile;
import org.infoportal.file.FileChecker;
import org.infoportal.file.FileRules;
import org.infoportal.file.RefusedFileException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads Magnolia's bootstrap files: one node with all below it. Items may lie in folders. What the source kept about an item
 * beside its content (who published it, in which state it was) is passed over.
 */
final class BootstrapReader {

    private static final int MAX_DEPTH = 12;
    private static final int MAX_BYTES = 5 * 1024 * 1024;
    private static final int MAX_VALUES = 200;
    private static final String PRIMARY_TYPE = "jcr:primaryType";
    private static final String DATA = "jcr:data";
    private static final String FILE_NAME = "fileName";
    private static final String UUID_KEY = "jcr:uuid";
    private static final Set<String> FOLDERS = Set.of("mgnl:folder", "mgnl:content", "nt:folder", "rep:root");
    /** Magnolia's tags for kinds of text. */
    private static final Set<String> TEXT_TAGS = Set.of("!path", "!uri", "!reference", "!weakreference");
    /** What this portal keeps beside an item's content, without a prefix of its own. */
    private static final Set<String> KEPT = Set.of("revision", "publishedSlug");

    private final ContentType type;
    private final FileChecker files;
    private final FileContent content;
    private final Scalars scalars = new Scalars();

    BootstrapReader(ContentType type, FileChecker files, FileContent content) {
        this.type = type;
        this.files = files;
        this.content = content;
    }

    /** @param file its name in the archive; empty if it came alone, then the name says nothing */
    void read(String file, byte[] bytes) {
        Optional<BootstrapName> name = file.isEmpty() ? Optional.empty() : BootstrapName.parse(file);
        if (!file.isEmpty() && name.isEmpty()) {
            content.problem(file, 0, "infoportal.transfer.file.name", type.workspace());
            return;
        }
        if (name.isPresent() && !name.get().workspace().equals(type.workspace())) {
            content.problem(
                    file, 0, "infoportal.transfer.file.workspace", name.get().workspace(), type.workspace());
            return;
        }
        compose(file, bytes).ifPresent(root -> readRoot(file, name, root));
    }

    private Optional<Node> compose(String file, byte[] bytes) {
        LoaderOptions options = new LoaderOptions();
        // bootstrap files have no aliases; a few of them can blow up to gigabytes
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(2 * MAX_DEPTH);
        options.setCodePointLimit(MAX_BYTES);
        options.setAllowDuplicateKeys(false);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root == null) {
                content.problem(file, 0, "infoportal.transfer.file.empty");
            }
            return Optional.ofNullable(root);
        } catch (CharacterCodingException e) {
            content.problem(file, 0, "infoportal.transfer.file.charset");
        } catch (MarkedYAMLException e) {
            long line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1L;
            content.problem(file, line, "infoportal.transfer.yaml.syntax", String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            content.problem(file, lineIn(bytes, e), "infoportal.transfer.yaml.refused");
        }
        return Optional.empty();
    }

    /** Of limits that are passed and of characters that must not be, no mark is told. */
    private static long lineIn(byte[] bytes, YAMLException failure) {
        if (failure instanceof org.yaml.snakeyaml.reader.ReaderException unreadable) {
            String before =
                    new String(bytes, StandardCharsets.UTF_8).substring(0, Math.max(0, unreadable.getPosition()));
            return before.lines().count();
        }
        return 0;
    }

    private void readRoot(String file, Optional<BootstrapName> name, Node root) {
        if (!(root instanceof MappingNode map) || map.getValue().size() != 1) {
            content.problem(file, line(root), "infoportal.transfer.yaml.root");
            return;
        }
        NodeTuple only = map.getValue().get(0);
        String key = key(only);
        if (name.isPresent() && !name.get().node().equals(key)) {
            content.problem(
                    file,
                    line(only.getKeyNode()),
                    "infoportal.transfer.yaml.rootName",
                    shortened(key),
                    name.get().node());
            return;
        }
        readNode(file, key, only, 1);
    }

    private void readNode(String file, String name, NodeTuple tuple, int depth) {
        long line = line(tuple.getKeyNode());
        if (!(tuple.getValueNode() instanceof MappingNode map)) {
            content.problem(file, line, "infoportal.transfer.yaml.node", shortened(name));
            return;
        }
        if (depth > MAX_DEPTH) {
            content.problem(file, line, "infoportal.transfer.yaml.deep");
            return;
        }
        String nodeType = map.getValue().stream()
                .filter(entry -> key(entry).equals(PRIMARY_TYPE))
                .map(entry -> entry.getValueNode() instanceof ScalarNode scalar ? scalar.getValue() : "")
                .findFirst()
                .orElse("mgnl:contentNode");
        if (nodeType.equals(type.nodeType())) {
            readItem(file, name, line, map);
        } else if (FOLDERS.contains(nodeType)) {
            map.getValue().stream()
                    .filter(entry -> entry.getValueNode() instanceof MappingNode)
                    .forEach(entry -> readNode(file, key(entry), entry, depth + 1));
        } else {
            content.problem(file, line, "infoportal.transfer.yaml.type", shortened(nodeType), type.nodeType());
        }
    }

    private void readItem(String file, String name, long line, MappingNode map) {
        int before = content.problems().size();
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Long> lines = new HashMap<>();
        Optional<String> id = Optional.empty();
        Set<String> seen = new java.util.HashSet<>();
        for (NodeTuple entry : map.getValue()) {
            String key = key(entry);
            long at = line(entry.getKeyNode());
            if (!seen.add(key)) {
                content.problem(file, at, "infoportal.transfer.yaml.twice", shortened(key));
            } else if (key.equals(UUID_KEY)) {
                id = identifier(file, entry);
            } else if (type.property(key).filter(ModelProperty::isFile).isPresent()) {
                file(file, key, entry).ifPresent(value -> values.put(key, value));
                lines.put(key, at);
            } else if (!isKept(key)) {
                value(file, entry.getValueNode(), 1).ifPresent(value -> values.put(key, value));
                lines.put(key, at);
            }
        }
        if (content.problems().size() == before) {
            content.add(new Incoming(file, line, id, name, values, lines, false));
        }
    }

    /** A file below the item, looked at like one that is sent. */
    private Optional<CheckedFile> file(String file, String property, NodeTuple entry) {
        long line = line(entry.getKeyNode());
        Map<String, String> parts = new HashMap<>();
        if (entry.getValueNode() instanceof MappingNode map) {
            map.getValue().stream()
                    .filter(part -> part.getValueNode() instanceof ScalarNode)
                    .forEach(part -> parts.put(key(part), ((ScalarNode) part.getValueNode()).getValue()));
        }
        FileRules rules = type.form().find(property).map(Field::files).orElse(FileRules.ANY);
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(parts.getOrDefault(DATA, ""));
            return Optional.of(files.check(parts.getOrDefault(FILE_NAME, property), bytes, rules));
        } catch (RefusedFileException e) {
            content.problem(file, line, e.getMessage(), e.arguments().toArray());
        } catch (IllegalArgumentException e) {
            content.problem(file, line, "infoportal.transfer.yaml.value", property);
        }
        return Optional.empty();
    }

    private static boolean isKept(String key) {
        return key.contains(":") || KEPT.contains(key);
    }

    private Optional<String> identifier(String file, NodeTuple entry) {
        if (entry.getValueNode() instanceof ScalarNode scalar) {
            try {
                String id = UUID.fromString(scalar.getValue()).toString();
                if (id.equals(scalar.getValue())) {
                    return Optional.of(id);
                }
            } catch (IllegalArgumentException e) {
                // told below, with its line
            }
        }
        content.problem(file, line(entry.getKeyNode()), "infoportal.transfer.yaml.id");
        return Optional.empty();
    }

    private Optional<Object> value(String file, Node node, int depth) {
        if (depth > MAX_DEPTH) {
            content.problem(file, line(node), "infoportal.transfer.yaml.deep");
            return Optional.empty();
        }
        if (node instanceof SequenceNode list) {
            return Optional.of(list(file, list, depth));
        }
        if (node instanceof MappingNode map) {
            return Optional.of(part(file, map, depth));
        }
        return scalar(file, (ScalarNode) node);
    }

    private List<Object> list(String file, SequenceNode list, int depth) {
        List<Object> values = new ArrayList<>();
        if (list.getValue().size() > MAX_VALUES) {
            content.problem(file, line(list), "infoportal.transfer.yaml.many", MAX_VALUES);
            return values;
        }
        for (Node one : list.getValue()) {
            value(file, one, depth + 1)
                    .map(value -> value instanceof Map || value instanceof List ? value : asText(one, value))
                    .ifPresent(values::add);
        }
        return values;
    }

    /** A property with several values holds texts; how a number or a day was written is kept. */
    private static Object asText(Node node, Object value) {
        return value instanceof Date ? ((ScalarNode) node).getValue() : String.valueOf(value);
    }

    private Map<String, Object> part(String file, MappingNode map, int depth) {
        Map<String, Object> part = new LinkedHashMap<>();
        for (NodeTuple entry : map.getValue()) {
            if (!isKept(key(entry))) {
                value(file, entry.getValueNode(), depth + 1).ifPresent(value -> part.put(key(entry), value));
            }
        }
        return part;
    }

    private Optional<Object> scalar(String file, ScalarNode scalar) {
        String tag = scalar.getTag().getValue();
        if (TEXT_TAGS.contains(tag)) {
            return Optional.of(scalar.getValue());
        }
        if (scalar.getTag().equals(Tag.BINARY) || tag.equals("!binary")) {
            content.problem(file, line(scalar), "infoportal.transfer.yaml.binary");
            return Optional.empty();
        }
        if (!scalar.getTag().startsWith(Tag.PREFIX)) {
            content.problem(file, line(scalar), "infoportal.transfer.yaml.tag", shortened(tag));
            return Optional.empty();
        }
        try {
            Object value = scalars.of(scalar);
            if (value instanceof Integer number) {
                return Optional.of(number.longValue());
            }
            boolean plain = value instanceof Long || value instanceof Boolean || value instanceof Date;
            return value == null ? Optional.empty() : Optional.of(plain ? value : scalar.getValue());
        } catch (YAMLException | IllegalArgumentException e) {
            content.problem(file, line(scalar), "infoportal.transfer.yaml.value", shortened(scalar.getValue()));
            return Optional.empty();
        }
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static long line(Node node) {
        return node.getStartMark().getLine() + 1L;
    }

    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** Numbers, flags, moments and texts; nothing that makes objects. */
    private static final class Scalars extends SafeConstructor {

        Scalars() {
            super(new LoaderOptions());
        }

        Object of(ScalarNode node) {
            return constructDocument(node);
        }
    }
}
