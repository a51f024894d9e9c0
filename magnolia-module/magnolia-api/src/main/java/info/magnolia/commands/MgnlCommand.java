package info.magnolia.commands;

import info.magnolia.commands.chain.Command;
import info.magnolia.context.Context;

public abstract class MgnlCommand implements Command {
    public abstract boolean execute(Context context) throws Exception;
}
