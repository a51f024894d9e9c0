package org.infoportal.definition;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.infoportal.host.Resources;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
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
    public Map<String, Object> readMap(String path) {
        return readPlaced(path).values();
    }

    /** As {@link #readMap}; what is read knows its file and lines. */
    @SuppressWarnings("unchecked")
    YamlMap readPlaced(String path) {
        YamlPlaces places = new YamlPlaces();
        Object content = read(path, 0, places);
        if (content instanceof Map<?, ?> map) {
            return YamlMap.root(path, (Map<String, Object>) map, places);
        }
        throw new DefinitionException(path, "a map is expected at the top level");
    }

    /** Reads a file of any shape: map, list or scalar. */
    public Object read(String path) {
        return read(path, 0, new YamlPlaces());
    }

    private Object read(String path, int depth, YamlPlaces places) {
        if (depth > MAX_INCLUDES) {
            throw new DefinitionException(path, "files include each other");
        }
        byte[] content = resources
                .find(path)
                .orElseThrow(() -> new DefinitionException(path, "no such file"))
                .content();
        try {
            return new Yaml(new MagnoliaTags(path, depth, places)).load(new String(content, StandardCharsets.UTF_8));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new DefinitionException(new DefinitionProblem(path, line, "", reason(e)), e);
        } catch (YAMLException e) {
            throw new DefinitionException(path, e.getMessage(), e);
        }
    }

    private static String reason(MarkedYAMLException e) {
        return e.getContext() == null ? e.getProblem() : e.getContext() + ", " + e.getProblem();
    }

    private final class MagnoliaTags extends SafeConstructor {

        private final String file;
        private final YamlPlaces places;

        MagnoliaTags(String file, int depth, YamlPlaces places) {
            super(new LoaderOptions());
            this.file = file;
            this.places = places;
            yamlConstructors.put(new Tag("!include"), new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return included(node, depth + 1);
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

        @Override
        protected void constructMapping2ndStep(MappingNode node, Map<Object, Object> mapping) {
            super.constructMapping2ndStep(node, mapping);
            places.remember(file, node, mapping);
        }

        private Object included(Node node, int depth) {
            if (node instanceof ScalarNode path) {
                return read(path.getValue(), depth, places);
            }
            throw new DefinitionException(
                    new DefinitionProblem(
                            file, node.getStartMark().getLine() + 1, "", "!include needs the path of a file"),
                    null);
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
