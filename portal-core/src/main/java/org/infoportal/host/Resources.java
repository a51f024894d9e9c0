package org.infoportal.host;

import java.util.List;
import java.util.Optional;

/**
 * The files of the light module. A file in the resources folder wins over the packaged one, file by file.
 * Paths are absolute: {@code /infoportal/contentTypes/faq.yaml}.
 */
public interface Resources {

    Optional<Resource> find(String path);

    /** Paths of all files in a folder, sub-folders included, in alphabetical order; empty if there is none. */
    List<String> list(String folder);

    /** A file of the light module. */
    interface Resource {

        String path();

        /** Changes whenever the content may have changed. */
        long version();

        byte[] content();
    }
}
