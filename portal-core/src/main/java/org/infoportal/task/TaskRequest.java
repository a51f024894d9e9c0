package org.infoportal.task;

import java.util.List;

/**
 * Long work to be done.
 *
 * @param label message key that says what is done
 * @param arguments for the label's placeholders
 * @param back address below the portal's, where to go when it is done
 * @param total steps, as far as they are known; 0 if not
 */
public record TaskRequest(String label, List<String> arguments, String back, int total, TaskWork work) {

    public TaskRequest {
        arguments = List.copyOf(arguments);
    }
}
