package org.infoportal.file;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small pictures of large ones, made when first asked for. Those asked for last are kept in memory, by the content's
 * hash: who may see them was decided before, each time.
 */
public final class Thumbnails {

    /** How wide they can be; others are not made, so that nobody can ask for thousands of sizes. */
    public static final Set<Integer> WIDTHS = Set.of(160, 640, 1280);

    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);
    private static final long KEPT_BYTES = 16L * 1024 * 1024;

    private final Map<String, Thumbnail> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptBytes;
    /** A large picture takes a processor and much memory: two at once are enough. */
    private final Semaphore making = new Semaphore(2);

    /**
     * A small picture.
     *
     * @param content is asked only if there is none yet
     * @return empty if the file cannot be shown
     */
    public Optional<Thumbnail> of(StoredFile file, int width, Supplier<byte[]> content) {
        if (!file.isPicture() || !WIDTHS.contains(width)) {
            return Optional.empty();
        }
        String key = file.version() + "/" + width;
        Optional<Thumbnail> known = find(key);
        if (known.isPresent()) {
            return known;
        }
        making.acquireUninterruptibly();
        try {
            known = find(key);
            return known.isPresent() ? known : make(file.kind().orElseThrow(), width, content.get(), key);
        } finally {
            making.release();
        }
    }

    private Optional<Thumbnail> make(FileKind kind, int width, byte[] content, String key) {
        try {
            BufferedImage upright = turned(read(kind, content, width), orientation(kind, content));
            Thumbnail made = encode(scaled(upright, width));
            keep(key, made);
            return Optional.of(made);
        } catch (IOException | RuntimeException e) {
            // rare kinds of colours, or broken behind its head: the file itself can still be fetched
            LOG.debug("No small picture of [{}]", key, e);
            return Optional.empty();
        }
    }

    private synchronized Optional<Thumbnail> find(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    private synchronized void keep(String key, Thumbnail made) {
        kept.put(key, made);
        keptBytes += made.content().length;
        var eldest = kept.values().iterator();
        while (keptBytes > KEPT_BYTES && eldest.hasNext()) {
            keptBytes -= eldest.next().content().length;
            eldest.remove();
        }
    }

    /** Reads only every so-manieth pixel of a picture that is much larger than it will be. */
    private static BufferedImage read(FileKind kind, byte[] content, int width) throws IOException {
        ImageReader reader = PictureReader.open(kind, content);
        try {
            int shorter = Math.min(reader.getWidth(0), reader.getHeight(0));
            int step = Math.max(1, shorter / (2 * width));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static int orientation(FileKind kind, byte[] content) {
        return switch (kind) {
            case JPEG -> JpegMetadata.orientation(content);
            case PNG -> PngMetadata.orientation(content);
            case WEBP -> WebpMetadata.orientation(content);
            default -> Orientation.UPRIGHT;
        };
    }

    private static BufferedImage turned(BufferedImage image, int orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        // each row: where x and y go, as Exif numbers the eight ways
        double[][] ways = {
            {1, 0, 0, 1, 0, 0}, {-1, 0, 0, 1, w, 0}, {-1, 0, 0, -1, w, h}, {1, 0, 0, -1, 0, h},
            {0, 1, 1, 0, 0, 0}, {0, 1, -1, 0, h, 0}, {0, -1, -1, 0, h, w}, {0, -1, 1, 0, 0, w}
        };
        boolean aside = orientation > 4;
        BufferedImage turned = new BufferedImage(aside ? h : w, aside ? w : h, type(image));
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(image, new AffineTransform(ways[orientation - 1]), null);
        graphics.dispose();
        return turned;
    }

    private static BufferedImage scaled(BufferedImage image, int wanted) {
        int width = Math.min(wanted, image.getWidth());
        int height = Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth()));
        BufferedImage scaled = new BufferedImage(width, height, type(image));
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    private static int type(BufferedImage image) {
        return image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }

    private static Thumbnail encode(BufferedImage image) throws IOException {
        boolean alpha = image.getColorModel().hasAlpha();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, alpha ? "png" : "jpg", out)) {
            throw new IOException("No writer for this kind of picture");
        }
        return new Thumbnail((alpha ? FileKind.PNG : FileKind.JPEG).mediaType(), out.toByteArray());
    }

    /** A small picture. */
    public record Thumbnail(String type, byte[] content) {}
}
