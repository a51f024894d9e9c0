package org.infoportal.task;

import java.util.Arrays;
import java.util.List;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.PortalException;

/**
 * Something that could not be done.
 *
 * @param item identifier of the item; empty if the whole task is meant
 * @param title what readers call the item; may be empty
 * @param messageKey why not, as a key in the light module's bundles
 * @param arguments for the message's placeholders
 */
public record TaskFailure(String item, String title, String messageKey, List<String> arguments) {

    public TaskFailure {
        arguments = List.copyOf(arguments);
    }

    public static TaskFailure of(String item, String title, PortalException reason) {
        // the first field says more than that some field is wrong
        if (reason instanceof InvalidException invalid && !invalid.errors().isEmpty()) {
            FieldError first = invalid.errors().get(0);
            return new TaskFailure(
                    item,
                    title,
                    first.messageKey(),
                    first.arguments().stream().map(String::valueOf).toList());
        }
        return new TaskFailure(
                item,
                title,
                reason.messageKey(),
                Arrays.stream(reason.arguments()).map(String::valueOf).toList());
    }
}
