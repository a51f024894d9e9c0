package org.infoportal.standalone.desk;

import java.util.Optional;
import org.infoportal.error.StaleException;
import org.infoportal.web.http.PreconditionRequiredException;

/** What an {@code If-Match} asks for (RFC 9110, section 13.1.1). */
final class IfMatch {

    private IfMatch() {}

    /**
     * The revision that is named; empty for none, and for {@code *}, which is any.
     *
     * @throws StaleException if it names what cannot be a revision
     */
    static Optional<Long> revision(String header) {
        if (header == null || header.isBlank() || "*".equals(header.strip())) {
            return Optional.empty();
        }
        String tag = header.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!tag.matches("\\d{1,18}")) {
            throw new StaleException();
        }
        return Optional.of(Long.valueOf(tag));
    }

    /** @throws PreconditionRequiredException if there is no such header */
    static Optional<Long> requiredRevision(String header) {
        if (header == null || header.isBlank()) {
            throw new PreconditionRequiredException();
        }
        return revision(header);
    }
}
