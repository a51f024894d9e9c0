package org.infoportal.move;

import java.util.Optional;
import org.infoportal.content.ContentItem;
import org.infoportal.election.Election;

/**
 * An election as those see it who work on it.
 *
 * @param item what editors have
 * @param draft the same as an election; empty while it has no poll day
 * @param live as readers know it; empty if they do not
 * @param deadlines how many deadlines it has, for readers or, before its publication, for editors
 */
public record MovableElection(ContentItem item, Optional<Election> draft, Optional<Election> live, int deadlines) {

    /** As readers know it, or will. */
    public Optional<Election> present() {
        return live.or(() -> draft);
    }

    /** Whether editors have put it on other days than those readers know. */
    public boolean isMoving() {
        return live.isPresent()
                && draft.filter(changed -> !changed.dates().equals(live.get().dates()))
                        .isPresent();
    }

    /** Why, as it was proposed; may be empty. */
    public String reason() {
        return live.flatMap(known -> draft.filter(
                        changed -> changed.moves().size() > known.moves().size()))
                .flatMap(Election::lastMove)
                .map(move -> move.reason())
                .orElse("");
    }
}
