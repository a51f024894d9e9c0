package org.infoportal.acceptance.magnolia;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a Magnolia process is told.
 *
 * @param port 0 for any that is free
 * @param configuration its {@code magnolia.properties}
 * @param workFolder for the server's own files, and for the two by which it reports
 * @param libraries jars to add to the web application's
 */
record ServerOptions(
        Path webapp, String contextPath, int port, Path configuration, Path workFolder, List<Path> libraries) {

    private static final int FIXED = 5;

    /** Has the port once it is bound. */
    Path portFile() {
        return workFolder.resolve("port");
    }

    /** Exists once Magnolia has started. */
    Path readyFile() {
        return workFolder.resolve("ready");
    }

    List<String> toArguments() {
        return Stream.concat(
                        Stream.of(webapp, contextPath, port, configuration, workFolder)
                                .map(Object::toString),
                        libraries.stream().map(Path::toString))
                .toList();
    }

    static ServerOptions of(String[] args) {
        return new ServerOptions(
                Path.of(args[0]),
                args[1],
                Integer.parseInt(args[2]),
                Path.of(args[3]),
                Path.of(args[4]),
                Arrays.stream(args).skip(FIXED).map(Path::of).toList());
    }
}
