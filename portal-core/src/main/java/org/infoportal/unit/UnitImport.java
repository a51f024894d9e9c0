package org.infoportal.unit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Audiences;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentEditing;
import org.infoportal.content.ContentItem;
import org.infoportal.content.ContentState;
import org.infoportal.content.Contents;
import org.infoportal.definition.Field;
import org.infoportal.editorial.EditorialAction;
import org.infoportal.editorial.Workflow;
import org.infoportal.error.ConflictException;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.StaleException;
import org.infoportal.host.Host;
import org.infoportal.host.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over the tree of units from a table, as an editor would who types and publishes one after the other: all lines
 * or none. What is in the portal and not in the table stays as it is.
 */
public final class UnitImport {

    private static final Logger LOG = LoggerFactory.getLogger(UnitImport.class);

    private final Host host;
    private final Gate gate;
    private final Contents contents;
    private final ContentEditing editing;
    private final Workflow workflow;

    public UnitImport(Host host, Gate gate, Contents contents, ContentEditing editing, Workflow workflow) {
        this.host = host;
        this.gate = gate;
        this.contents = contents;
        this.editing = editing;
        this.workflow = workflow;
    }

    /** Whether content is worked on in this instance. */
    public boolean isPossibleHere() {
        return host.isForEditors();
    }

    /** What importing would do; changes nothing. */
    public UnitPlan plan(Viewer viewer, String text) {
        return read(viewer, text).plan();
    }

    /**
     * Imports all lines, or none if anything is wrong.
     *
     * @param forGuests whether new units are proposed to whoever registers
     * @return what was done, or what is wrong
     */
    public UnitPlan apply(Viewer viewer, String text, boolean forGuests) {
        Matching matching = read(viewer, text);
        UnitPlan plan = matching.plan();
        return plan.isPossible() ? new Run(viewer, forGuests).apply(matching, plan) : plan;
    }

    private Matching read(Viewer viewer, String text) {
        if (!gate.mayEdit(viewer, UnitTree.TYPE) || !isPossibleHere()) {
            throw new NotFoundException();
        }
        return Matching.of(
                UnitFile.of(text),
                editing.list(viewer, UnitTree.TYPE),
                id -> contents.find(UnitTree.TYPE, View.LIVE, id).isPresent());
    }

    /** One import. Remembers how to take back what it has done. */
    private final class Run {

        private final Viewer viewer;
        private final boolean forGuests;
        private final Map<UnitLine, String> ids = new HashMap<>();
        private final Deque<Runnable> undo = new ArrayDeque<>();

        Run(Viewer viewer, boolean forGuests) {
            this.viewer = viewer;
            this.forGuests = forGuests;
        }

        UnitPlan apply(Matching matching, UnitPlan plan) {
            UnitLine present = null;
            try {
                for (Matching.Target target : matching.inOrder()) {
                    present = target.line();
                    apply(target);
                }
                return plan;
            } catch (InvalidException | StaleException | ConflictException e) {
                takeBack();
                return new UnitPlan(
                        List.of(), List.of(UnitPlan.Problem.of(present.number(), "infoportal.units.import.refused")));
            } catch (RuntimeException e) {
                takeBack();
                throw e;
            }
        }

        private void apply(Matching.Target target) {
            Optional<String> parent = target.parentLine().map(ids::get).or(target::parentId);
            if (target.existing().isEmpty()) {
                ids.put(target.line(), create(target.line(), parent));
                return;
            }
            ContentItem item = target.existing().get();
            ids.put(target.line(), item.id());
            if (!isSame(item, target.line(), parent)) {
                update(item, target.line(), parent);
            }
        }

        private String create(UnitLine line, Optional<String> parent) {
            Map<String, Object> values = new LinkedHashMap<>(values(Map.of(), line, parent));
            if (forGuests) {
                values.put("audiences", List.of(Audiences.PUBLIC));
            }
            String id = editing.create(viewer, UnitTree.TYPE, values).id();
            undo.push(() -> workflow.undoCreation(viewer, UnitTree.TYPE, id));
            act(id, EditorialAction.PUBLISH);
            return id;
        }

        private void update(ContentItem item, UnitLine line, Optional<String> parent) {
            Map<String, Object> before = fields(item);
            String id = item.id();
            editing.update(viewer, UnitTree.TYPE, id, item.revision(), values(before, line, parent));
            undo.push(() -> {
                editing.update(viewer, UnitTree.TYPE, id, revision(id), before);
                act(id, item.editorial().live() ? EditorialAction.PUBLISH : EditorialAction.UNPUBLISH);
            });
            act(id, EditorialAction.PUBLISH);
        }

        private void act(String id, EditorialAction action) {
            workflow.act(viewer, UnitTree.TYPE, id, Optional.empty(), action, "");
        }

        private long revision(String id) {
            return editing.get(viewer, UnitTree.TYPE, id).revision();
        }

        private void takeBack() {
            while (!undo.isEmpty()) {
                try {
                    undo.pop().run();
                } catch (RuntimeException e) {
                    LOG.error("A unit of a failed import could not be taken back", e);
                }
            }
        }
    }

    /** Whether nothing has to be done. */
    static boolean isSame(ContentItem item, UnitLine line, Optional<String> parent) {
        return item.title().equals(line.title())
                && item.text("level").equals(line.level())
                && item.value("parent").map(String::valueOf).equals(parent)
                && item.state() == ContentState.PUBLISHED;
    }

    /** What stands in an item's form. */
    private static Map<String, Object> fields(ContentItem item) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> names =
                item.type().form().fields().stream().map(Field::name).toList();
        item.values().forEach((name, value) -> {
            if (names.contains(name)) {
                fields.put(name, value);
            }
        });
        return fields;
    }

    private static Map<String, Object> values(Map<String, Object> before, UnitLine line, Optional<String> parent) {
        Map<String, Object> values = new LinkedHashMap<>(before);
        values.put("title", line.title());
        values.put("level", line.level());
        values.remove("parent");
        parent.ifPresent(id -> values.put("parent", id));
        return new LinkedHashMap<>(values);
    }

    static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split(">")) {
            if (!segment.isBlank()) {
                segments.add(segment.strip());
            }
        }
        return segments;
    }
}
