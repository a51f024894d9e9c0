package org.infoportal.magnolia.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every template escapes by itself, and imports what exists. */
final class Scripts implements Check {

    private static final Pattern IMPORT = Pattern.compile("[<\\[]#(?:import|include)\\s+\"([^\"]+)\"");

    @Override
    public List<String> problems(House house) {
        List<String> problems = new ArrayList<>();
        for (String file : house.list("/infoportal/templates", ".ftl")) {
            if (!house.text(file).startsWith("<#ftl output_format=\"HTML\"")) {
                problems.add(
                        file + ": must begin with <#ftl output_format=\"HTML\", Magnolia does not escape otherwise");
            }
        }
        for (String file : house.list("/infoportal", ".ftl")) {
            Matcher imports = IMPORT.matcher(house.text(file));
            while (imports.find()) {
                String path = imports.group(1);
                if (!house.has(path.startsWith("/") ? path : folder(file) + path)) {
                    problems.add(file + ": there is no " + path);
                }
            }
        }
        return problems;
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }
}
