package org.infoportal.file;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Opens pictures. WebP is read by a reader of our own, which is told to nobody else in this process. */
final class PictureReader {

    private PictureReader() {}

    /** The caller disposes of it. */
    static ImageReader open(FileKind kind, byte[] content) {
        ImageReader reader = reader(kind);
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(content)), true, true);
        return reader;
    }

    private static ImageReader reader(FileKind kind) {
        return kind == FileKind.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
    }
}
