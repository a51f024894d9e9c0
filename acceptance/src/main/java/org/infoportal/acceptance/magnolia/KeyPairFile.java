package org.infoportal.acceptance.magnolia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The keys by which a public instance knows its author, in Magnolia's file format. */
final class KeyPairFile {

    private static final int BITS = 2048;

    private KeyPairFile() {}

    /** Makes the file unless it is there. */
    static Path in(Path folder) {
        Path file = folder.resolve("publishing-keys.properties");
        try {
            if (!Files.exists(file)) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(BITS);
                KeyPair keys = generator.generateKeyPair();
                HexFormat hex = HexFormat.of().withUpperCase();
                Files.write(
                        file,
                        List.of(
                                "key.private=" + hex.formatHex(keys.getPrivate().getEncoded()),
                                "key.public=" + hex.formatHex(keys.getPublic().getEncoded())));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
