package info.magnolia.commands.chain;

public interface Command extends Cloneable {}
