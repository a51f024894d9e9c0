package org.infoportal.editorial;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Contents;
import org.infoportal.content.Deed;
import org.infoportal.content.Editorial;
import org.infoportal.content.ItemStore;
import org.infoportal.content.Stage;
import org.infoportal.definition.Definitions;
import org.infoportal.error.PortalException;
import org.infoportal.host.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes and takes back what is due. Slept over, it does what is still to be done, and nothing that is over. */
public final class Timetable {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

    private static final String PUBLISH = "publish-scheduled";
    private static final String UNPUBLISH = "unpublish-scheduled";
    /** The time came and the text had not been approved. */
    private static final String MISSED = "publish-missed";

    private final Definitions definitions;
    private final Contents contents;
    private final ItemStore store;
    private final EditorialRights rights;
    private final Clock clock;

    Timetable(Definitions definitions, Contents contents, ItemStore store, EditorialRights rights, Clock clock) {
        this.definitions = definitions;
        this.contents = contents;
        this.store = store;
        this.rights = rights;
        this.clock = clock;
    }

    /** What has a time, soonest first. */
    public Stream<ContentItem> scheduled() {
        return definitions.contentTypes().values().stream()
                .flatMap(type -> contents.all(type.name(), View.WORKING).stream())
                .filter(item -> next(item.editorial()).isPresent())
                .sorted(Comparator.comparing(item -> next(item.editorial()).orElseThrow()));
    }

    private static Optional<Instant> next(Editorial editorial) {
        return Stream.of(editorial.publishAt(), editorial.unpublishAt())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** Does what is due by now. */
    public void run() {
        Instant now = clock.instant();
        List<ContentItem> due =
                scheduled().filter(item -> isOver(next(item.editorial()), now)).toList();
        for (ContentItem item : due) {
            try {
                store.alone(() -> {
                    carryOut(store.getCurrent(item.type(), item.id(), Optional.of(item.revision())), now);
                    return null;
                });
            } catch (PortalException e) {
                // somebody is working on it this very moment: next time
                LOG.info("Scheduled step with item [{}] put off: {}", item.id(), e.toString());
            }
        }
    }

    private void carryOut(ContentItem item, Instant now) {
        Editorial editorial = item.editorial();
        if (isOver(editorial.unpublishAt(), now)) {
            store.unpublish(
                    item.type(),
                    item.id(),
                    item.revision(),
                    Workflow.resting(editorial, editorial.live() ? Stage.DRAFT : editorial.stage()),
                    deed(UNPUBLISH));
        } else if (isOver(editorial.publishAt(), now) && rights.isReleased(item)) {
            store.publish(item.type(), item.id(), item.revision(), Workflow.published(editorial), deed(PUBLISH));
        } else if (isOver(editorial.publishAt(), now)) {
            store.note(
                    item.type(),
                    item.id(),
                    item.revision(),
                    editorial
                            .withTimes(Optional.empty(), editorial.unpublishAt())
                            .withPeople(editorial.owner(), editorial.owner()),
                    deed(MISSED));
        }
    }

    private static boolean isOver(Optional<Instant> time, Instant now) {
        return time.filter(due -> !due.isAfter(now)).isPresent();
    }

    private static Deed deed(String action) {
        return new Deed(action, Viewer.SYSTEM_NAME, "");
    }
}
