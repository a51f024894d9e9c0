package org.infoportal.file;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What one field takes, of the kinds that the portal takes at all.
 *
 * @param maxBytes largest file; never more than {@link #MOST_BYTES}
 * @param mediaTypes what the whole media type must match
 */
public record FileRules(long maxBytes, Pattern mediaTypes) {

    /** What is held in memory while it is looked at; no field may allow more. */
    public static final long MOST_BYTES = 32L * 1024 * 1024;

    public static final FileRules ANY = new FileRules(20L * 1024 * 1024, Pattern.compile(".*"));

    public FileRules {
        maxBytes = Math.min(maxBytes, MOST_BYTES);
    }

    public boolean allow(FileKind kind) {
        return mediaTypes.matcher(kind.mediaType()).matches();
    }

    public List<FileKind> kinds() {
        return Arrays.stream(FileKind.values()).filter(this::allow).toList();
    }
}
