package org.infoportal.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Documents that are archives inside: Office Open XML and OpenDocument. Unpacks all of it once, within limits, to see
 * what it is and whether programs are in it.
 */
final class OfficeFile {

    private static final int MAX_ENTRIES = 5000;
    private static final long MAX_UNPACKED = 256L * 1024 * 1024;
    /** Texts shrink to a twentieth, empty tables to a hundredth; bombs to a thousandth. */
    private static final long MAX_RATIO = 250;

    private static final int MAX_INDEX = 1024 * 1024;
    private static final int BUFFER = 8192;

    private static final Pattern PROGRAM = Pattern.compile(
            "(.*/)?vbaproject\\.bin|(.*/)?vbadata\\.xml|.*/activex/.*"
                    + "|xl/macrosheets/.*|basic/.*|scripts/.*|.*\\.(docm|dotm|xlsm|xltm|xlam|pptm|potm|ppsm|exe|dll|js|vbs|jar)");

    private static final Map<String, FileKind> MAIN_PARTS = Map.of(
            "wordprocessingml.document.main+xml", FileKind.DOCX,
            "spreadsheetml.sheet.main+xml", FileKind.XLSX,
            "presentationml.presentation.main+xml", FileKind.PPTX);

    private final int size;
    private final byte[] buffer = new byte[BUFFER];
    private Optional<FileKind> kind = Optional.empty();
    private long unpacked;

    private OfficeFile(int size) {
        this.size = size;
    }

    /** @throws RefusedFileException if it is another archive, is broken, too large inside, or holds a program */
    static FileKind kind(byte[] content) {
        // the list at the end of an archive may name what its parts do not show
        if (new String(content, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains("vbaproject.bin")) {
            throw macros();
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            return new OfficeFile(content.length).read(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedFileException("infoportal.file.broken.error");
        }
    }

    private FileKind read(ZipInputStream zip) throws IOException {
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            entries++;
            if (entries > MAX_ENTRIES) {
                throw bomb();
            }
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (PROGRAM.matcher(name).matches()) {
                throw macros();
            }
            switch (name) {
                case "[content_types].xml" -> kind = ofParts(text(zip));
                case "mimetype" -> kind = FileKind.find(text(zip).strip());
                default -> skip(zip);
            }
        }
        return kind.filter(found -> !found.isPicture())
                .orElseThrow(() -> new RefusedFileException("infoportal.file.archive.error"));
    }

    private static Optional<FileKind> ofParts(String index) {
        if (index.contains("macroEnabled")) {
            throw macros();
        }
        return MAIN_PARTS.entrySet().stream()
                .filter(part -> index.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private String text(ZipInputStream zip) throws IOException {
        byte[] bytes = zip.readNBytes(MAX_INDEX);
        count(bytes.length);
        skip(zip);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void skip(ZipInputStream zip) throws IOException {
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            count(read);
        }
    }

    private void count(int read) {
        unpacked += read;
        if (unpacked > MAX_UNPACKED || unpacked > MAX_RATIO * Math.max(size, BUFFER)) {
            throw bomb();
        }
    }

    private static RefusedFileException macros() {
        return new RefusedFileException("infoportal.file.macros.error");
    }

    private static RefusedFileException bomb() {
        return new RefusedFileException("infoportal.file.bomb.error");
    }
}
