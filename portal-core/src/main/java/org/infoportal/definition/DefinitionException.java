package org.infoportal.definition;

/** A definition in the light module is wrong; the message names file, line and path. */
public class DefinitionException extends RuntimeException {

    private final transient DefinitionProblem problem;

    public DefinitionException(String file, String problem) {
        this(new DefinitionProblem(file, 0, "", problem), null);
    }

    public DefinitionException(String file, String problem, Throwable cause) {
        this(new DefinitionProblem(file, 0, "", problem), cause);
    }

    public DefinitionException(DefinitionProblem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public DefinitionProblem problem() {
        return problem;
    }
}
