package org.infoportal.error;

/** What a reader may be told: a message key of the light module's bundles and its arguments. Mapped once, in the web. */
public abstract class PortalException extends RuntimeException {

    private final transient Object[] arguments;

    protected PortalException(String messageKey, Object... arguments) {
        super(messageKey);
        this.arguments = arguments;
    }

    public String messageKey() {
        return getMessage();
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
