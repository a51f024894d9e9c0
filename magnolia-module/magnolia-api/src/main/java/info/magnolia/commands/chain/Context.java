package info.magnolia.commands.chain;

import java.util.Map;

public interface Context extends Map<Object, Object> {}
