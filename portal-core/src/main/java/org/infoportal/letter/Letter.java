package org.infoportal.letter;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A letter that waits to be printed and posted. Its words are made when it is printed.
 *
 * @param member identifier of the member it is for
 * @param printed when it was last printed
 */
public record Letter(
        String id,
        String template,
        String member,
        Map<String, String> model,
        Instant created,
        Optional<Instant> printed) {

    public Letter {
        model = Map.copyOf(model);
    }
}
