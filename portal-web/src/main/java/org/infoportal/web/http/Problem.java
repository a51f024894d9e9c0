package org.infoportal.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What went wrong, as RFC 9457 wants it told. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, List<FieldMessage> errors, String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Something wrong with one field, in the reader's language. */
    public record FieldMessage(String field, String message) {}
}
