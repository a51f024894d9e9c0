package org.infoportal.unit;

import java.util.List;

/**
 * What importing a file would do.
 *
 * @param steps in the order in which they are done: what lies above comes first
 * @param problems nothing is imported while there is one
 */
public record UnitPlan(List<Step> steps, List<Problem> problems) {

    public UnitPlan {
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
    }

    public boolean isPossible() {
        return problems.isEmpty();
    }

    public long count(Change change) {
        return steps.stream().filter(step -> step.change() == change).count();
    }

    /** What becomes of a line. */
    public enum Change {
        NEW,
        CHANGED,
        SAME
    }

    /**
     * One line.
     *
     * @param above titles of the units above, from the top
     * @param level as in the content type
     */
    public record Step(long line, String title, List<String> above, String level, Change change) {

        public Step {
            above = List.copyOf(above);
        }
    }

    /**
     * What is wrong.
     *
     * @param line in the file; 0 if it is the file
     */
    public record Problem(long line, String messageKey, List<Object> arguments) {

        public Problem {
            arguments = List.copyOf(arguments);
        }

        static Problem of(long line, String messageKey, Object... arguments) {
            return new Problem(line, messageKey, List.of(arguments));
        }
    }
}
