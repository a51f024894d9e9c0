package org.infoportal.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.definition.Field;
import org.infoportal.definition.FieldType;
import org.infoportal.definition.Form;
import org.infoportal.file.CheckedFile;
import org.infoportal.file.RefusedFile;
import org.infoportal.file.StoredFile;
import org.infoportal.file.TemporaryFiles;

/**
 * What a form says about its files. A form cannot send a file twice, so it says where the file is: nothing at all, or
 * {@code keep}: as it was; an empty text: none; {@code upload:} and a name: one that was sent before.
 */
public final class FileInputs {

    public static final String KEEP = "keep";
    public static final String UPLOAD = "upload:";

    private final TemporaryFiles uploads;

    public FileInputs(TemporaryFiles uploads) {
        this.uploads = uploads;
    }

    /** The input with files in place of what stands for them. */
    Map<String, ?> resolve(Form form, Map<String, ?> input, Optional<ContentItem> present, Viewer viewer) {
        List<Field> fields = form.fields().stream()
                .filter(field -> field.type() == FieldType.UPLOAD)
                .toList();
        if (fields.isEmpty()) {
            return input;
        }
        Map<String, Object> resolved = new LinkedHashMap<>(input);
        for (Field field : fields) {
            Object said = input.get(field.name());
            resolved.remove(field.name());
            resolve(said, present.flatMap(item -> item.value(field.name())), viewer)
                    .ifPresent(file -> resolved.put(field.name(), file));
        }
        return resolved;
    }

    private Optional<Object> resolve(Object said, Optional<Object> present, Viewer viewer) {
        // a client of the API sends back what it was shown
        if (said == null || said instanceof Map || said instanceof StoredFile || KEEP.equals(said)) {
            return present;
        }
        if (said instanceof CheckedFile || said instanceof RefusedFile) {
            return Optional.of(said);
        }
        if (said instanceof String text && text.startsWith(UPLOAD)) {
            Optional<CheckedFile> sent = uploads.find(viewer.account().orElse(""), text.substring(UPLOAD.length()));
            return Optional.of(
                    sent.isPresent() ? sent.get() : new RefusedFile("infoportal.file.gone.error", List.of(), KEEP));
        }
        return Optional.of(said);
    }
}
