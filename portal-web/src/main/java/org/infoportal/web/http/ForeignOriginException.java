package org.infoportal.web.http;

import org.infoportal.error.PortalException;

/** Another site sent this request with the reader's cookie. */
final class ForeignOriginException extends PortalException {

    ForeignOriginException() {
        super("infoportal.error.foreign-origin");
    }
}
