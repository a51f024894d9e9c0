package org.infoportal.magnolia.checks;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of workspaces and node types there are: Magnolia's own, and those our files make. */
final class Names {

    private static final Pattern NODE_TYPE = Pattern.compile("(?m)^\\[([a-z]+:[A-Za-z]+)]");

    private Names() {}

    static Set<String> workspaces(House house) {
        Set<String> names = Types.words("config website users userroles usergroups resources dam infoportal uri");
        house.list("/infoportal/contentTypes", ".yaml")
                .forEach(file -> names.addAll(
                        Values.texts(Values.map(house.map(file), "datasource").get("workspace"))));
        return names;
    }

    static Set<String> nodeTypes(House house) {
        Set<String> names = new TreeSet<>();
        for (String name : Types.words("content contentNode folder page area component user role group resource")) {
            names.add("mgnl:" + name);
        }
        house.list("/infoportal/contentTypes", ".yaml")
                .forEach(file -> names.addAll(
                        Values.texts(Values.map(house.map(file), "model").get("nodeType"))));
        for (String file : house.list("", ".cnd")) {
            Matcher found = NODE_TYPE.matcher(house.text(file));
            while (found.find()) {
                names.add(found.group(1));
            }
        }
        return names;
    }
}
