package org.infoportal.transfer;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.jcr.ItemNotFoundException;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Contents;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Field;
import org.infoportal.definition.FieldType;
import org.infoportal.definition.Option;
import org.infoportal.file.CheckedFile;
import org.infoportal.form.Checked;
import org.infoportal.form.Choices;
import org.infoportal.form.FormChecker;
import org.infoportal.host.Sessions;
import org.infoportal.host.View;
import org.infoportal.text.Fold;
import org.infoportal.time.LegalTime;

/** Compares what a file brings with what is here, and checks it as if it were typed. Made for one file. */
final class Planner {

    private static final String SLUG = "slug";
    private static final String FORMER_SLUGS = "formerSlugs";

    private final ContentType type;
    private final Viewer viewer;
    private final FileContent content;
    private final FormChecker checker;
    private final Sessions sessions;
    private final Map<String, ContentItem> known = new HashMap<>();
    private final Map<String, List<ContentItem>> byTitle = new HashMap<>();
    /** Identifier of the item behind each address, present or former, here and in the file. */
    private final Map<String, String> addresses = new HashMap<>();

    private final Set<String> trashed = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private Set<String> taken = Set.of();

    Planner(
            ContentType type,
            Viewer viewer,
            FileContent content,
            Choices choices,
            Contents contents,
            Sessions sessions) {
        this.type = type;
        this.viewer = viewer;
        this.content = content;
        this.checker = new FormChecker(new WithinFile(choices));
        this.sessions = sessions;
        for (ContentItem item : contents.all(type.name(), View.WORKING)) {
            if (item.isTrashed()) {
                trashed.add(item.id());
                continue;
            }
            known.put(item.id(), item);
            byTitle.computeIfAbsent(Fold.of(item.title()), title -> new ArrayList<>())
                    .add(item);
        }
        Stream.of(View.LIVE, View.WORKING)
                .flatMap(view -> contents.all(type.name(), view).stream())
                .filter(item -> !item.isTrashed())
                .forEach(item -> {
                    item.formerSlugs().forEach(slug -> addresses.put(slug, item.id()));
                    addresses.put(item.slug(), item.id());
                });
    }

    ImportPlan plan() {
        taken = taken();
        List<ImportPlan.Step> steps = new ArrayList<>();
        for (Incoming item : content.items()) {
            step(item).ifPresent(steps::add);
        }
        return new ImportPlan(steps, content.problems());
    }

    /** Identifiers of the file that belong to nodes which are no items of the type. */
    private Set<String> taken() {
        List<String> unknown = content.items().stream()
                .flatMap(item -> item.id().stream())
                .filter(id -> !known.containsKey(id))
                .toList();
        if (unknown.isEmpty()) {
            return Set.of();
        }
        return sessions.call(type.workspace(), View.WORKING, session -> {
            Set<String> found = new HashSet<>();
            for (String id : unknown) {
                try {
                    session.getNodeByIdentifier(id);
                    found.add(id);
                } catch (ItemNotFoundException e) {
                    // free, as it should be
                }
            }
            return found;
        });
    }

    private Optional<ImportPlan.Step> step(Incoming item) {
        String title = title(item);
        if (!seen.add(item.id().orElseGet(() -> "title " + Fold.of(title)))) {
            content.problem(item.file(), item.line(), "infoportal.transfer.item.twice");
            return Optional.empty();
        }
        List<ContentItem> here = here(item, title);
        if (here.size() > 1) {
            return Optional.of(conflict(item, title, "infoportal.transfer.conflict.title"));
        }
        Optional<ContentItem> present = here.stream().findFirst();
        Checked checked = checker.check(type.form(), input(item, present), viewer);
        checked.errors()
                .forEach(error ->
                        content.problems().add(new FileProblem(item.file(), item.lineOf(error.field()), error)));
        if (!checked.errors().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(compared(item, title, present, checked));
    }

    /** The items it may stand for. A file without identifiers means the one of the same title. */
    private List<ContentItem> here(Incoming item, String title) {
        if (item.id().isPresent()) {
            return Stream.ofNullable(known.get(item.id().get())).toList();
        }
        return item.partial() ? byTitle.getOrDefault(Fold.of(title), List.of()) : List.of();
    }

    private ImportPlan.Step compared(Incoming item, String title, Optional<ContentItem> here, Checked checked) {
        String slug = checked.text(SLUG);
        String owner =
                here.map(ContentItem::id).or(item::id).orElseGet(() -> "line " + item.file() + ":" + item.line());
        if (item.id().filter(trashed::contains).isPresent()) {
            return conflict(item, title, "infoportal.transfer.conflict.trash");
        }
        if (item.id().filter(taken::contains).isPresent()) {
            return conflict(item, title, "infoportal.transfer.conflict.id");
        }
        if (!slug.isEmpty() && !addresses.computeIfAbsent(slug, s -> owner).equals(owner)) {
            return conflict(item, title, "infoportal.transfer.conflict.address");
        }
        List<String> former = texts(item.values().get(FORMER_SLUGS)).stream()
                .filter(address -> !address.equals(slug)
                        && addresses.computeIfAbsent(address, a -> owner).equals(owner))
                .distinct()
                .toList();
        ImportPlan.Change change = here.map(
                        present -> isSame(present, checked) ? ImportPlan.Change.SAME : ImportPlan.Change.CHANGED)
                .orElse(ImportPlan.Change.NEW);
        return new ImportPlan.Step(
                change, item.file(), item.line(), title, "", here, item.id(), checked.values(), former);
    }

    private ImportPlan.Step conflict(Incoming item, String title, String reason) {
        return new ImportPlan.Step(
                ImportPlan.Change.CONFLICT,
                item.file(),
                item.line(),
                title,
                reason,
                Optional.empty(),
                item.id(),
                Map.of(),
                List.of());
    }

    private boolean isSame(ContentItem here, Checked checked) {
        String slug = checked.text(SLUG);
        return (slug.isEmpty() || slug.equals(here.slug()))
                && fields().allMatch(field ->
                        isSame(here.values().get(field.name()), checked.values().get(field.name())));
    }

    private static boolean isSame(Object here, Object brought) {
        return Objects.equals(here, brought instanceof CheckedFile file ? file.stored() : brought);
    }

    /** Fields that become properties, the address aside. */
    private Stream<Field> fields() {
        return type.form().fields().stream()
                .filter(field -> !field.name().equals(SLUG))
                .filter(field -> type.property(field.name()).isPresent());
    }

    /** As if it were typed into the form. */
    private Map<String, Object> input(Incoming item, Optional<ContentItem> here) {
        Map<String, Object> input = new LinkedHashMap<>();
        if (item.partial()) {
            here.ifPresent(present -> fields().forEach(field ->
                    present.value(field.name()).ifPresent(value -> input.put(field.name(), asTyped(field, value)))));
        }
        item.values().forEach((name, value) -> {
            Optional<Field> field = type.form().find(name);
            if (field.isPresent()) {
                input.put(name, asTyped(field.get(), value));
            } else if (type.property(name).isEmpty()) {
                // the checker says at which line there is something unknown
                input.put(name, value);
            }
        });
        return input;
    }

    private static Object asTyped(Field field, Object value) {
        if (value instanceof Map<?, ?> parts) {
            return switch (field.type()) {
                // Magnolia numbers the child nodes, and only their order counts
                case MULTI ->
                    parts.values().stream()
                            .map(entry -> asTyped(field.fields(), entry))
                            .toList();
                case COMPOSITE -> asTyped(field.fields(), parts);
                default -> parts;
            };
        }
        if (value instanceof Collection<?> entries && field.type() == FieldType.MULTI) {
            return entries.stream().map(entry -> asTyped(field.fields(), entry)).toList();
        }
        if (value instanceof Date moment) {
            LocalDateTime local = LocalDateTime.ofInstant(moment.toInstant(), LegalTime.ZONE);
            return field.type() == FieldType.DATE_TIME
                    ? local.toString()
                    : local.toLocalDate().toString();
        }
        boolean typed = value instanceof String || value instanceof Collection || field.type() == FieldType.UPLOAD;
        boolean kept = field.type() == FieldType.NUMBER || field.type() == FieldType.CHECK_BOX;
        return typed || kept ? value : String.valueOf(value);
    }

    private static Object asTyped(List<Field> fields, Object entry) {
        if (!(entry instanceof Map<?, ?> parts)) {
            return entry;
        }
        Map<String, Object> typed = new LinkedHashMap<>();
        parts.forEach((name, value) -> typed.put(
                String.valueOf(name),
                fields.stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .map(field -> asTyped(field, value))
                        .orElse(value)));
        return typed;
    }

    private String title(Incoming item) {
        Object title = item.values().get(type.titleProperty().name());
        String text = title == null ? "" : String.valueOf(title).strip();
        return text.isEmpty() ? item.name() : BootstrapReader.shortened(text);
    }

    private static List<String> texts(Object value) {
        return value instanceof Collection<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Items of a file may lead to each other, though none of them is published yet. Looks each field up once. */
    private final class WithinFile implements Choices {

        private final Choices choices;
        private final Map<String, List<Option>> found = new HashMap<>();

        WithinFile(Choices choices) {
            this.choices = choices;
        }

        @Override
        public List<Option> of(Field field, Viewer viewer) {
            return found.computeIfAbsent(field.name(), name -> {
                List<Option> own = choices.of(field, viewer);
                if (!field.options().workspace().equals(type.workspace())) {
                    return own;
                }
                Stream<Option> here = Stream.concat(
                                known.keySet().stream(),
                                content.items().stream().flatMap(item -> item.id().stream()))
                        .map(id -> new Option(id, id));
                return Stream.concat(own.stream(), here).collect(Collectors.toList());
            });
        }
    }
}
