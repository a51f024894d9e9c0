package org.infoportal.magnolia.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Classes that bootstraps and definitions name: ours exist, Magnolia's are among those seen in 6.2. */
final class ClassNames implements Check {

    private static final String VOTERS = "info.magnolia.voting.voters.";
    private static final Set<String> MAGNOLIA = Set.of(
            VOTERS + "URIStartsWithVoter",
            VOTERS + "URIPatternVoter",
            VOTERS + "URIRegexVoter",
            VOTERS + "AuthenticatedVoter",
            VOTERS + "RoleBaseVoter",
            VOTERS + "OnAdminVoter",
            VOTERS + "NotVoter",
            VOTERS + "VoterSet",
            "info.magnolia.cms.filters.FilterDecorator",
            "info.magnolia.cms.filters.CompositeFilter",
            "info.magnolia.cms.security.HierarchicalUserManager",
            "info.magnolia.cms.security.MgnlUserManager",
            "info.magnolia.cms.security.auth.callback.RedirectClientCallback",
            "info.magnolia.cms.util.SimpleUrlPattern");

    @Override
    public List<String> problems(House house) {
        List<String> problems = new ArrayList<>();
        for (String file : house.list("", ".yaml")) {
            Values.scalars(house.read(file).orElse(Map.of()), (key, name) -> {
                if (key.equals("class") || key.endsWith("Class")) {
                    problem(name, file, problems);
                }
            });
        }
        return problems;
    }

    static void problem(String name, String file, List<String> problems) {
        boolean known = name.startsWith("info.magnolia.") ? MAGNOLIA.contains(name) : isOurs(name) || isVaadin(name);
        if (!known) {
            problems.add(file + ": no class " + name);
        }
    }

    private static boolean isVaadin(String name) {
        return name.matches("com\\.vaadin\\.data\\.converter\\.StringTo(Long|Double|BigDecimal)Converter");
    }

    private static boolean isOurs(String name) {
        try {
            Class.forName(name, false, ClassNames.class.getClassLoader());
            return name.startsWith("org.infoportal.");
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
