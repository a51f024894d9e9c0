package org.infoportal.unsaved;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.jcr.PrivateStore;

/**
 * What editors have typed and not saved, so that a closed window or a lost connection costs nobody her text. Each has one
 * for every item she works on, and sees only her own. No item changes by it, and so nobody else's saving meets it.
 */
public final class UnsavedTexts {

    /** In place of an identifier: the form for a new item. */
    public static final String NEW = "neu";

    /** Far more than a form holds. */
    private static final int LONGEST = 400_000;
    /** More than anybody has open; the oldest give way. */
    private static final int MOST = 100;

    private static final Duration KEPT = Duration.ofDays(30);

    private final Sessions sessions;
    private final PrivateStore store;
    private final ContentEditing editing;
    private final Clock clock;

    public UnsavedTexts(Sessions sessions, PrivateStore store, ContentEditing editing, Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.editing = editing;
        this.clock = clock;
    }

    /**
     * Keeps what was typed, in place of what was kept before.
     *
     * @throws NotFoundException if the viewer may not edit this item
     * @throws InvalidException if it is longer than any form
     */
    public UnsavedText keep(Viewer viewer, String type, String item, String revision, String input) {
        String account = editor(viewer, type, item);
        if (input.length() > LONGEST) {
            throw new InvalidException(List.of(FieldError.of("input", "infoportal.field.length.error", LONGEST)));
        }
        UnsavedText text = new UnsavedText(type, item, revision, input, clock.instant());
        store.call(session -> {
            UnsavedNodes.write(session, account, text);
            makeRoom(session, account);
            session.save();
            return null;
        });
        return text;
    }

    /** What the viewer has typed for this item and not saved. */
    public Optional<UnsavedText> find(Viewer viewer, String type, String item) {
        String account = editor(viewer, type, item);
        return read(session -> {
            Optional<Node> node = UnsavedNodes.find(session, account, type, item);
            return node.isPresent() ? Optional.of(UnsavedNodes.read(node.get())) : Optional.empty();
        });
    }

    /** All the viewer has, those typed last first. */
    public List<UnsavedText> of(Viewer viewer) {
        if (viewer.account().isEmpty()) {
            return List.of();
        }
        List<UnsavedText> all =
                read(session -> UnsavedNodes.readAll(session, viewer.account().get()));
        return all.stream()
                .filter(text -> isStillThere(viewer, text))
                .sorted(Comparator.comparing(UnsavedText::at).reversed())
                .toList();
    }

    private boolean isStillThere(Viewer viewer, UnsavedText text) {
        try {
            editor(viewer, text.type(), text.item());
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    /** Forgets what was typed, because it was saved or is not wanted; without effect if there is nothing. */
    public void discard(Viewer viewer, String type, String item) {
        if (viewer.account().isEmpty()) {
            return;
        }
        String account = viewer.account().get();
        if (!read(session -> UnsavedNodes.find(session, account, type, item).isPresent())) {
            // most forms are saved before anything was kept: no need to wait for a turn
            return;
        }
        store.call(session -> {
            Optional<Node> node = UnsavedNodes.find(session, account, type, item);
            if (node.isPresent()) {
                UnsavedNodes.remove(node.get());
                session.save();
            }
            return null;
        });
    }

    /** Forgets what nobody came back for. To be called from time to time. */
    public void purge() {
        Instant oldest = clock.instant().minus(KEPT);
        store.call(session -> {
            for (Node node : UnsavedNodes.all(session)) {
                if (UnsavedNodes.read(node).at().isBefore(oldest)) {
                    UnsavedNodes.remove(node);
                }
            }
            session.save();
            return null;
        });
    }

    private String editor(Viewer viewer, String type, String item) {
        if (NEW.equals(item)) {
            editing.getType(viewer, type);
        } else {
            editing.get(viewer, type, item);
        }
        return viewer.account().orElseThrow(NotFoundException::new);
    }

    private static void makeRoom(Session session, String account) throws RepositoryException {
        List<Node> nodes = UnsavedNodes.of(session, account);
        for (int excess = nodes.size() - MOST; excess > 0; excess--) {
            Node oldest = null;
            for (Node node : nodes) {
                if (oldest == null
                        || UnsavedNodes.read(node)
                                .at()
                                .isBefore(UnsavedNodes.read(oldest).at())) {
                    oldest = node;
                }
            }
            nodes.remove(oldest);
            oldest.remove();
        }
    }

    private <T> T read(Sessions.SessionWork<T> work) {
        return sessions.call(Sessions.PRIVATE_WORKSPACE, View.LIVE, session -> {
            session.refresh(false);
            return work.apply(session);
        });
    }
}
