package org.infoportal.paper;

import java.time.Instant;
import java.util.Map;
import org.infoportal.accreditation.Member;
import org.infoportal.letter.Letter;

/**
 * A letter with all that goes on paper.
 *
 * @param model what its template may use
 * @param at its date
 */
public record PrintedLetter(Letter letter, Member member, Map<String, Object> model, Instant at) {

    public PrintedLetter {
        model = Map.copyOf(model);
    }

    /** The code in it is nobody else's business. */
    @Override
    public String toString() {
        return "PrintedLetter[" + letter.id() + "]";
    }
}
