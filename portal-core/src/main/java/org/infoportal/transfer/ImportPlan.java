package org.infoportal.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infoportal.content.ContentItem;

/**
 * What an import would do, as things stand now.
 *
 * @param problems what is wrong in the files; with any of them nothing can be taken
 */
public record ImportPlan(List<Step> steps, List<FileProblem> problems) {

    public ImportPlan {
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
    }

    public int count(Change change) {
        return (int) steps.stream().filter(step -> step.change() == change).count();
    }

    /** Steps that change something. */
    public List<Step> news() {
        return steps.stream()
                .filter(step -> step.change() == Change.NEW || step.change() == Change.CHANGED)
                .toList();
    }

    /** What happens to one item. */
    public enum Change {
        NEW,
        CHANGED,
        SAME,
        /** Its identifier or address belongs to something else here. */
        CONFLICT;

        /** As pages and messages spell it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** All of them. */
        public static List<Change> all() {
            return Arrays.asList(values());
        }
    }

    /**
     * One item of the file.
     *
     * @param line where it begins
     * @param reason why it is in conflict, as a message key; empty if it is not
     * @param known the item it stands for; empty if there is none
     * @param id identifier it brings; empty if it gets a new one
     * @param values checked, by field
     * @param formerSlugs addresses that shall still lead to it
     */
    public record Step(
            Change change,
            String file,
            long line,
            String title,
            String reason,
            Optional<ContentItem> known,
            Optional<String> id,
            Map<String, Object> values,
            List<String> formerSlugs) {}
}
