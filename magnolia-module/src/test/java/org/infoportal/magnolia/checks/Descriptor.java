package org.infoportal.magnolia.checks;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Module descriptors keep the order of Magnolia's DTD, name classes that exist, and leave later versions in. */
final class Descriptor implements Check {

    private static final Map<String, List<String>> ORDER = Map.of(
            "module",
                    List.of(
                            "name",
                            "displayName",
                            "description",
                            "class",
                            "versionHandler",
                            "version",
                            "properties",
                            "components",
                            "dependencies",
                            "servlets",
                            "repositories"),
            "components", List.of("id", "configurer", "component", "type-mapping"),
            "component",
                    List.of("type", "implementation", "provider", "workspace", "path", "observed", "scope", "lazy"),
            "dependencies", List.of("dependency"),
            "dependency", List.of("name", "version", "optional"),
            "servlets", List.of("servlet"),
            "servlet", List.of("name", "class", "comment", "mappings", "params"),
            "repositories", List.of("repository"),
            "repository", List.of("name", "workspaces", "nodeTypeFile"));

    @Override
    public List<String> problems(House house) {
        List<String> problems = new ArrayList<>();
        for (String file : house.list("/META-INF/magnolia", ".xml")) {
            try {
                check(file, parse(house.text(file)).getDocumentElement(), house, problems);
            } catch (Exception e) {
                problems.add(file + ": " + e.getMessage());
            }
        }
        return problems;
    }

    private static void check(String file, Element module, House house, List<String> problems) {
        String name = text(module, "name");
        if (!file.endsWith("/" + name + ".xml")) {
            problems.add(file + ": the module is named " + name);
        }
        if (!house.list("/" + name, "").isEmpty()) {
            problems.add(file + ": " + name + " is a light module as well; a folder of that name in"
                    + " magnolia.resources.dir would take this module's place");
        }
        if (!"${project.version}".equals(text(module, "version"))) {
            problems.add(file + ": the version comes from the build");
        }
        order(file, module, problems);
        for (String tag : List.of("class", "versionHandler", "type", "implementation", "provider")) {
            each(module, tag, element -> ClassNames.problem(element.getTextContent(), file, problems));
        }
        each(module, "dependency", dependency -> {
            if (!text(dependency, "version").endsWith("/*")) {
                problems.add(file + ": " + text(dependency, "name") + ": a version without /* fits that one only");
            }
        });
        each(module, "nodeTypeFile", node -> {
            String path = node.getTextContent();
            if (!house.has(path) && Descriptor.class.getResource(path) == null) {
                problems.add(file + ": there is no " + path);
            }
        });
    }

    private static void order(String file, Element parent, List<String> problems) {
        List<String> order = ORDER.get(parent.getTagName());
        int last = 0;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element child)) {
                continue;
            }
            order(file, child, problems);
            if (order == null) {
                continue;
            }
            int index = order.indexOf(child.getTagName());
            if (index < 0) {
                problems.add(file + ": no " + child.getTagName() + " in " + parent.getTagName());
            } else if (index < last) {
                problems.add(file + ": " + child.getTagName() + " comes too late in " + parent.getTagName());
            }
            last = Math.max(last, index);
        }
    }

    private static Document parse(String xml) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        // Magnolia brings its DTD
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(xml)));
    }

    private static String text(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static void each(Element parent, String tag, Consumer<Element> action) {
        NodeList found = parent.getElementsByTagName(tag);
        for (int i = 0; i < found.getLength(); i++) {
            action.accept((Element) found.item(i));
        }
    }
}
