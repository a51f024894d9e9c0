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

/**
 * The keys by which public instances know their author, in Magnolia's file format.
 *
 * @param folder where both are kept for all instances of an installation
 * @param withPrivateKey for the author only
 */
record KeyPairFile(Path folder, boolean withPrivateKey) {

    private static final String NAME = "publishing-keys.properties";
    private static final String PUBLIC = "key.public=";
    private static final int BITS = 2048;

    /** Puts it where an instance of the installation expects it. */
    void writeTo(Path home) {
        try {
            List<String> keys = both().stream()
                    .filter(line -> withPrivateKey || line.startsWith(PUBLIC))
                    .toList();
            Files.write(home.resolve(NAME), keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> both() throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            Files.write(file, generate());
        }
        return Files.readAllLines(file);
    }

    private static List<String> generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair keys = generator.generateKeyPair();
            HexFormat hex = HexFormat.of().withUpperCase();
            return List.of(
                    "key.private=" + hex.formatHex(keys.getPrivate().getEncoded()),
                    PUBLIC + hex.formatHex(keys.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
