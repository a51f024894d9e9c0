package org.infoportal.magnolia.command;

import info.magnolia.commands.impl.BaseRepositoryCommand;
import info.magnolia.context.Context;
import jakarta.inject.Inject;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.magnolia.PortalRuntime;

/**
 * Commands {@code submit}, {@code approve}, {@code sendBack}, {@code unpublish}, {@code archive}, {@code reopen} of the
 * catalog {@code infoportal}: one step of the editors with an item, or with all items of a folder. Fails, and leaves the
 * items not yet reached as they are, if the user may not or an item's state does not allow it.
 */
public class StepCommand extends BaseRepositoryCommand {

    private final PortalRuntime runtime;
    private String step = "";
    private String comment = "";

    @Inject
    public StepCommand(PortalRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public boolean execute(Context context) throws Exception {
        EditorialAction action = EditorialAction.find(step).orElseThrow();
        EditorialSteps steps = new EditorialSteps(runtime.portal().orElseThrow(), getRepository(), context);
        for (String id : Items.chosen(getJCRNode(context)).all()) {
            steps.take(id, action, comment);
        }
        return true;
    }

    public String getStep() {
        return step;
    }

    /** Name of the step, as {@link EditorialAction#id} spells it. */
    public void setStep(String step) {
        this.step = step;
    }

    public String getComment() {
        return comment;
    }

    /** What is said with the step. */
    public void setComment(String comment) {
        this.comment = comment;
    }
}
