package org.infoportal.web.http;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.infoportal.editorial.PublicNotConfirmedException;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.PortalException;
import org.infoportal.error.StaleException;
import org.infoportal.error.ThrottledException;
import org.infoportal.secondfactor.PasskeyException;
import org.infoportal.secondfactor.WrongCodeException;
import org.infoportal.web.view.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failure becomes a status and words. Logs what is not the reader's fault, once. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Messages messages;

    public Problems(Messages messages) {
        this.messages = messages;
    }

    Problem of(Throwable failure, Locale language) {
        String traceId = UUID.randomUUID().toString();
        int status = status(failure);
        if (status >= 500) {
            LOG.error("Request failed, trace id [{}]", traceId, failure);
        }
        String name = name(failure, status);
        return new Problem(
                "about:blank",
                messages.get(language, "infoportal.problem." + name + ".title"),
                status,
                detail(failure, name, language),
                fields(errors(failure), language),
                traceId);
    }

    private static List<FieldError> errors(Throwable failure) {
        if (failure instanceof InvalidException invalid) {
            return invalid.errors();
        }
        if (failure instanceof PublicNotConfirmedException unsaid) {
            return List.of(FieldError.of("confirmPublic", unsaid.messageKey()));
        }
        return failure instanceof WrongCodeException wrong
                ? List.of(FieldError.of("code", wrong.messageKey()))
                : List.of();
    }

    /** The messages of a form, in the reader's language. */
    public List<Problem.FieldMessage> fields(List<FieldError> errors, Locale language) {
        return errors.stream()
                .map(error -> new Problem.FieldMessage(error.field(), text(error, language)))
                .toList();
    }

    public String text(FieldError error, Locale language) {
        return messages.get(language, error.messageKey(), error.arguments().toArray());
    }

    private String detail(Throwable failure, String name, Locale language) {
        return failure instanceof PortalException known
                ? messages.get(language, known.messageKey(), known.arguments())
                : messages.get(language, "infoportal.problem." + name + ".detail");
    }

    static int status(Throwable failure) {
        if (failure instanceof NotFoundException) {
            return 404;
        } else if (failure instanceof InvalidException) {
            return 422;
        } else if (failure instanceof ConflictException) {
            return 409;
        } else if (failure instanceof StaleException) {
            return 412;
        } else if (failure instanceof ThrottledException) {
            return 429;
        } else if (failure instanceof ForeignOriginException) {
            return 403;
        } else if (failure instanceof WrongPasswordException
                || failure instanceof WrongCodeException
                || failure instanceof PasskeyException) {
            return 401;
        } else if (failure instanceof PreconditionRequiredException) {
            return 428;
        } else if (failure instanceof WebApplicationException web) {
            return web.getResponse().getStatus();
        } else if (failure instanceof JacksonException) {
            return 400;
        }
        return 500;
    }

    private static String name(Throwable failure, int status) {
        if (failure instanceof JacksonException) {
            return "json";
        }
        return switch (status) {
            case 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429 -> String.valueOf(status);
            default -> status < 500 ? "400" : "500";
        };
    }
}
