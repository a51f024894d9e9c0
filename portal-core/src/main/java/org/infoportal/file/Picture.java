package org.infoportal.file;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import javax.imageio.ImageReader;

/**
 * A picture as it may be kept: of a size that can be shown, and without what it tells beside what it shows.
 *
 * @param content of the same kind, its pixels untouched
 */
record Picture(byte[] content, int width, int height) {

    private static final int MAX_SIDE = 20_000;
    private static final long MAX_PIXELS = 50_000_000;

    /** @throws RefusedFileException if it cannot be read or has too many pixels */
    static Picture of(FileKind kind, byte[] content) {
        byte[] clean = clean(kind, content);
        ImageReader reader = PictureReader.open(kind, clean);
        try {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
                throw new RefusedFileException("infoportal.file.pixels.error", width, height, MAX_PIXELS / 1_000_000);
            }
            return new Picture(clean, width, height);
        } catch (IOException | RuntimeException e) {
            throw e instanceof RefusedFileException refused ? refused : broken();
        } finally {
            reader.dispose();
        }
    }

    private static byte[] clean(FileKind kind, byte[] content) {
        try {
            return switch (kind) {
                case JPEG -> JpegMetadata.remove(content);
                case PNG -> PngMetadata.remove(content);
                case GIF -> GifMetadata.remove(content);
                case WEBP -> WebpMetadata.remove(content);
                default -> throw new IllegalArgumentException(kind + " is no picture");
            };
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalStateException e) {
            throw broken();
        }
    }

    private static RefusedFileException broken() {
        return new RefusedFileException("infoportal.file.broken.error");
    }
}
