package org.infoportal.definition;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.infoportal.host.Resources;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads the YAML of the light module with those of Magnolia's tags that the portal's definitions use:
 * {@code !include /path}, {@code !override} and {@code !content-type:name}. The last one only marks an app; the caller
 * knows the content type from the file's name.
 */
public final class YamlReader {

    private static final int MAX_INCLUDES = 8;

    private final Resources resources;

    public YamlReader(Resources resources) {
        this.resources = resources;
    }

    /**
     * Reads a file whose top level is a map.
     *
     * @throws DefinitionException if it is missing, no YAML, or not a map
     */
    @SuppressWarnings("unchecked")
    public Map<String, Object> readMap(String path) {
        Object content = read(path, 0);
        if (content instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new DefinitionException(path, "a map is expected at the top level");
    }

    /** Reads a file of any shape: map, list or scalar. */
    public Object read(String path) {
        return read(path, 0);
    }

    private Object read(String path, int depth) {
        if (depth > MAX_INCLUDES) {
            throw new DefinitionException(path, "files include each other");
        }
        byte[] content = resources
                .find(path)
                .orElseThrow(() -> new DefinitionException(path, "no such file"))
                .content();
        try {
            return new Yaml(new MagnoliaTags(depth)).load(new String(content, StandardCharsets.UTF_8));
        } catch (YAMLException e) {
            throw new DefinitionException(path, e.getMessage(), e);
        }
    }

    private final class MagnoliaTags extends SafeConstructor {

        MagnoliaTags(int depth) {
            super(new LoaderOptions());
            yamlConstructors.put(new Tag("!include"), new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return read(((ScalarNode) node).getValue(), depth + 1);
                }
            });
            yamlConstructors.put(new Tag("!override"), new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return untagged(node);
                }
            });
            yamlMultiConstructors.put("!content-type:", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return untagged(node);
                }
            });
        }

        private Object untagged(Node node) {
            if (node instanceof MappingNode map) {
                map.setTag(Tag.MAP);
                return constructMapping(map);
            }
            if (node instanceof SequenceNode list) {
                return constructSequence(list);
            }
            return ((ScalarNode) node).getValue();
        }
    }
}
