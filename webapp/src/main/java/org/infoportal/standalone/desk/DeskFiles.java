package org.infoportal.standalone.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.content.FileInputs;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Field;
import org.infoportal.definition.FieldType;
import org.infoportal.definition.Form;
import org.infoportal.file.CheckedFile;
import org.infoportal.file.FileChecker;
import org.infoportal.file.RefusedFile;
import org.infoportal.file.RefusedFileException;
import org.infoportal.file.StoredFile;
import org.infoportal.file.TemporaryFiles;
import org.infoportal.web.file.FileLabels;
import org.infoportal.web.form.FormInput;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.MultipartForm;

/** The files of a form: what came with it, what is there already, and what waits until the form is good. */
public final class DeskFiles {

    /** A browser's field for the file itself; the form's own field says which file is meant. */
    private static final String CHOSEN = "_file-";

    private static final String REMOVED = "_remove-";
    private static final int PREVIEW = 160;

    private final FileChecker checker;
    private final TemporaryFiles uploads;
    private final FileLabels labels;

    public DeskFiles(FileChecker checker, TemporaryFiles uploads, FileLabels labels) {
        this.checker = checker;
        this.uploads = uploads;
        this.labels = labels;
    }

    /**
     * Looks at a file and keeps it until its form is saved.
     *
     * @return what the form says to mean it
     * @throws RefusedFileException if it may not come in
     */
    String keep(Viewer viewer, Field field, String name, byte[] content) {
        CheckedFile file = checker.check(name, content, field.files());
        return FileInputs.UPLOAD + uploads.keep(account(viewer), file);
    }

    /** What waits under this name, for the one who sent it. */
    Optional<CheckedFile> find(Viewer viewer, String id) {
        return uploads.find(account(viewer), id);
    }

    /** As {@link #find}, by what the form says. */
    Optional<StoredFile> describe(Viewer viewer, String said) {
        return said.startsWith(FileInputs.UPLOAD)
                ? uploads.describe(account(viewer), said.substring(FileInputs.UPLOAD.length()))
                : Optional.empty();
    }

    /** What came of the files that were sent with a form, by field. */
    Map<String, Object> keepAll(Form form, MultipartForm sent, Viewer viewer) {
        Map<String, Object> kept = new LinkedHashMap<>();
        for (Field field : fields(form)) {
            sent.upload(CHOSEN + field.name()).ifPresent(file -> {
                try {
                    kept.put(field.name(), keep(viewer, field, file.fileName(), file.content()));
                } catch (RefusedFileException e) {
                    kept.put(field.name(), RefusedFile.of(e, sent.text(field.name())));
                }
            });
        }
        return kept;
    }

    /** A form's input: what was typed, and of each file where it is. */
    Map<String, Object> input(Form form, MultivaluedMap<String, String> sent, Map<String, Object> kept) {
        Map<String, Object> input = new LinkedHashMap<>(FormInput.of(form, sent));
        for (Field field : fields(form)) {
            if ("true".equals(FormInput.text(sent, REMOVED + field.name()))) {
                input.put(field.name(), "");
            }
        }
        input.putAll(kept);
        return input;
    }

    /** Values for a form's template, with what it shows of each file. */
    Map<String, ?> shown(
            ContentType type, Optional<ContentItem> item, Map<String, ?> values, Caller caller, String base) {
        List<Field> fields = fields(type.form());
        if (fields.isEmpty()) {
            return values;
        }
        Map<String, Object> shown = new HashMap<>(values);
        fields.forEach(
                field -> shown.put(field.name(), shown(type, field, item, values.get(field.name()), caller, base)));
        return shown;
    }

    private Map<String, Object> shown(
            ContentType type, Field field, Optional<ContentItem> item, Object value, Caller caller, String base) {
        Map<String, Object> view = new HashMap<>();
        view.put(
                "uploadUrl",
                UriBuilder.fromPath(base)
                        .path("api/v1/desk/uploads")
                        .path(type.name())
                        .path(field.name())
                        .build()
                        .toString());
        String said = said(value);
        Optional<StoredFile> waiting = describe(caller.viewer(), said);
        view.put("token", waiting.isPresent() ? said : FileInputs.KEEP);
        view.put("waiting", waiting.isPresent());
        view.put("removed", said.isEmpty());
        if (waiting.isPresent()) {
            String address = base + "desk/dateien/" + said.substring(FileInputs.UPLOAD.length());
            add(view, waiting.get(), address, caller);
        } else {
            item.flatMap(found -> present(found, field))
                    .ifPresent(file -> add(
                            view,
                            file,
                            base + "desk/" + type.name() + "/" + item.get().id() + "/datei/" + field.name(),
                            caller));
        }
        return view;
    }

    private void add(Map<String, Object> view, StoredFile file, String address, Caller caller) {
        view.put("name", file.name());
        view.put("about", labels.about(file, caller.language()));
        view.put("url", address);
        view.put("thumbnail", file.isPicture() ? address + "?breite=" + PREVIEW : null);
    }

    String about(StoredFile file, Caller caller) {
        return labels.about(file, caller.language());
    }

    /** Input with the names of files, to compare it with an item. */
    Map<String, ?> named(ContentItem item, Map<String, ?> input, Caller caller) {
        Map<String, Object> named = new HashMap<>(input);
        for (Field field : fields(item.type().form())) {
            String said = said(input.get(field.name()));
            Optional<StoredFile> file = describe(caller.viewer(), said);
            boolean removed = said.isEmpty();
            named.put(
                    field.name(),
                    file.or(() -> removed ? Optional.empty() : present(item, field))
                            .orElse(null));
        }
        return named;
    }

    private static Optional<StoredFile> present(ContentItem item, Field field) {
        return item.value(field.name()).filter(StoredFile.class::isInstance).map(StoredFile.class::cast);
    }

    private static String said(Object value) {
        if (value instanceof RefusedFile refused) {
            return refused.instead().isEmpty() ? FileInputs.KEEP : refused.instead();
        }
        return value instanceof String text ? text : FileInputs.KEEP;
    }

    private static List<Field> fields(Form form) {
        return form.fields().stream()
                .filter(field -> field.type() == FieldType.UPLOAD)
                .toList();
    }

    private static String account(Viewer viewer) {
        return viewer.account().orElse("");
    }
}
