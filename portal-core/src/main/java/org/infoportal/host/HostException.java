package org.infoportal.host;

/** The CMS below failed: repository, resources or publishing. Not the reader's fault. */
public class HostException extends RuntimeException {

    public HostException(String message, Throwable cause) {
        super(message, cause);
    }
}
