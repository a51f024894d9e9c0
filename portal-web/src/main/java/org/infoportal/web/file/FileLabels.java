package org.infoportal.web.file;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.infoportal.file.FileRules;
import org.infoportal.file.StoredFile;
import org.infoportal.web.view.Messages;

/** Files in the reader's words: what kind, how large. */
public final class FileLabels {

    private static final double KILOBYTE = 1024;
    private static final double MEGABYTE = KILOBYTE * KILOBYTE;

    private final Messages messages;

    public FileLabels(Messages messages) {
        this.messages = messages;
    }

    /** For instance {@code PDF, 1,4 MB}. */
    public String about(StoredFile file, Locale language) {
        String kind =
                file.kind().map(found -> found.name().toLowerCase(Locale.ROOT)).orElse("other");
        return messages.get(
                language,
                "infoportal.file.about",
                messages.get(language, "infoportal.file.kind." + kind),
                size(file.size(), language));
    }

    public static String size(long bytes, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        boolean large = bytes >= MEGABYTE;
        format.setMaximumFractionDigits(large ? 1 : 0);
        return large ? format.format(bytes / MEGABYTE) + " MB" : format.format(Math.max(1, bytes / KILOBYTE)) + " KB";
    }

    /** What a field takes, for its template. */
    public Map<String, Object> rules(FileRules rules, Locale language) {
        String endings = rules.kinds().stream()
                .flatMap(kind -> kind.extensions().stream())
                .collect(Collectors.joining(", "));
        return Map.of(
                "maxSize", rules.maxBytes(),
                "maxSizeText", size(rules.maxBytes(), language),
                "limits", messages.get(language, "infoportal.file.limits", size(rules.maxBytes(), language), endings),
                "accept",
                        rules.kinds().stream()
                                .flatMap(kind -> kind.extensions().stream())
                                .map(extension -> "." + extension)
                                .collect(Collectors.joining(",")));
    }
}
