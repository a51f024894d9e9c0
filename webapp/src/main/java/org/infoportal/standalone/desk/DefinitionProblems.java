package org.infoportal.standalone.desk;

import java.util.List;
import java.util.Map;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.definition.Definitions;

/** Tells administrators what is wrong with the files of the light module. Others can do nothing about it. */
public final class DefinitionProblems {

    private final Definitions definitions;
    private final Gate gate;

    public DefinitionProblems(Definitions definitions, Gate gate) {
        this.definitions = definitions;
        this.gate = gate;
    }

    boolean isFor(Viewer viewer) {
        return gate.mayAdminister(viewer);
    }

    /** For templates; none for those who can do nothing about it. */
    List<Map<String, Object>> of(Viewer viewer) {
        if (!isFor(viewer)) {
            return List.of();
        }
        return definitions.problems().stream()
                .map(problem -> Map.<String, Object>of(
                        "file", problem.file(),
                        "line", problem.line(),
                        "path", problem.path(),
                        "problem", problem.problem()))
                .toList();
    }
}
