package org.infoportal.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;

/** A ZIP of bootstrap files, unpacked in memory and within limits. */
final class Archive {

    static final int MAX_FILES = 5_000;
    static final int MAX_UNPACKED = 32 * 1024 * 1024;

    private Archive() {}

    static boolean is(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 8;
    }

    /**
     * The YAML files by name, in the archive's order; what operating systems lay beside them is passed over.
     *
     * @throws InvalidException if it is damaged or too large
     */
    static Map<String, byte[]> unpack(byte[] bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory() || isClutter(entry.getName())) {
                    continue;
                }
                byte[] content = read(zip, MAX_UNPACKED - unpacked);
                unpacked += content.length;
                if (files.size() == MAX_FILES) {
                    throw refused("infoportal.transfer.zip.many", MAX_FILES);
                }
                if (files.put(entry.getName(), content) != null) {
                    throw refused("infoportal.transfer.zip.broken");
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw refused("infoportal.transfer.zip.broken");
        } catch (IOException e) {
            // it ends in the middle
            throw refused("infoportal.transfer.zip.broken");
        }
        if (files.isEmpty()) {
            throw refused("infoportal.transfer.zip.empty");
        }
        return files;
    }

    private static byte[] read(ZipInputStream zip, int most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            out.write(buffer, 0, n);
            if (out.size() > most) {
                throw refused("infoportal.transfer.zip.large", MAX_UNPACKED / 1024 / 1024);
            }
        }
        return out.toByteArray();
    }

    private static boolean isClutter(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith("__MACOSX/") || file.startsWith(".") || file.equals("thumbs.db");
    }

    private static InvalidException refused(String messageKey, Object... arguments) {
        return new InvalidException(java.util.List.of(FieldError.of("file", messageKey, arguments)));
    }
}
