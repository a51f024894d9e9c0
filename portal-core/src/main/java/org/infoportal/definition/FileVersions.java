package org.infoportal.definition;

import java.util.List;
import org.infoportal.host.Resources;

/** One number for the state of many files. */
public final class FileVersions {

    private FileVersions() {}

    /** Changes when a file below one of the folders comes, goes or changes. */
    public static long of(Resources resources, List<String> folders) {
        long version = 17;
        for (String folder : folders) {
            for (String file : resources.list(folder)) {
                version = 31 * version + file.hashCode();
                version = 31 * version
                        + resources.find(file).map(Resources.Resource::version).orElse(0L);
            }
        }
        return version;
    }
}
