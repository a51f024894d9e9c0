package org.infoportal.acceptance.magnolia;

import java.io.IOException;
import java.nio.file.Path;
import org.infoportal.acceptance.host.HostOptions;

/**
 * Starts the portal in Magnolia as the suite does, with demo content, to be looked at or measured; ends with its input.
 * Arguments: the data folder, host and port of a mail server. System properties as for {@link MagnoliaHost}.
 */
public final class MagnoliaRun {

    private static final int WIDE_OPEN = 1_000_000;

    private MagnoliaRun() {}

    public static void main(String[] arguments) throws IOException {
        try (MagnoliaHost host = new MagnoliaHost()) {
            host.start(new HostOptions(
                    Path.of(arguments[0]).toAbsolutePath(), arguments[1], Integer.parseInt(arguments[2]), WIDE_OPEN));
            System.out.println("portal " + host.baseUri());
            System.out.println("author " + host.authorUri());
            while (System.in.read() >= 0) {
                // until whoever started it closes the input
            }
        }
    }
}
