package org.infoportal.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files made for tests. */
final class Samples {

    /** Stands where a camera writes the place. */
    static final String PLACE = "51.4556 N 7.0116 E";

    /** One pixel. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAUAmJaQAA3AA/v02aAA=");

    private Samples() {}

    /** The left half red, the right half blue. */
    static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] webp() {
        return WEBP.clone();
    }

    /** As a camera writes it: place, time, owner, comment, a second picture behind the first. */
    static byte[] photo(int width, int height, int orientation) {
        byte[] jpeg = picture("jpg", width, height);
        return join(
                Arrays.copyOf(jpeg, 2),
                segment(0xE1, join(text("Exif\0\0"), exif(orientation))),
                segment(0xE1, text("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + PLACE + "</x:xmpmeta>")),
                segment(0xE2, text("MPF\0" + PLACE)),
                segment(0xED, text("Photoshop 3.0\0" + PLACE)),
                segment(0xFE, text("Comment " + PLACE)),
                Arrays.copyOfRange(jpeg, 2, jpeg.length),
                text("film behind the picture " + PLACE));
    }

    /** Orientation and GPS data, as in Exif: a directory with two entries, the second leads to the place. */
    static byte[] exif(int orientation) {
        ByteBuffer data = ByteBuffer.allocate(8 + 2 + 3 * 12 + 4);
        data.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 3);
        data.putShort((short) 0x010F).putShort((short) 2).putInt(4).put(text("Cam\0"));
        data.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        data.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(data.capacity());
        data.putInt(0);
        return join(data.array(), text("GPS " + PLACE));
    }

    /** A PNG with a chunk behind its head. */
    static byte[] pngWith(String type, byte[] data) {
        byte[] png = picture("png", 8, 4);
        CRC32 sum = new CRC32();
        sum.update(text(type));
        sum.update(data);
        byte[] chunk = join(number(data.length), text(type), data, number((int) sum.getValue()));
        // signature and IHDR
        return join(Arrays.copyOf(png, 33), chunk, Arrays.copyOfRange(png, 33, png.length));
    }

    static byte[] webpWith(String type, byte[] data) {
        byte[] simple = webp();
        byte[] flags = {0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] body = join(
                text("WEBP"), little("VP8X", flags), Arrays.copyOfRange(simple, 12, simple.length), little(type, data));
        return join(text("RIFF"), little(body.length), body);
    }

    static byte[] gifWith(String comment) {
        byte[] gif = picture("gif", 8, 4);
        byte[] note = join(new byte[] {0x21, (byte) 0xFE, (byte) comment.length()}, text(comment), new byte[] {0});
        return join(Arrays.copyOf(gif, gif.length - 1), note, new byte[] {0x3B}, text("behind " + PLACE));
    }

    static byte[] docx(Map<String, String> more) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument.wordprocessingml.document.main+xml\"/></Types>");
        parts.put("word/document.xml", "<document/>");
        parts.putAll(more);
        return zip(parts);
    }

    static byte[] odt(Map<String, String> more) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("content.xml", "<office:document-content/>");
        parts.putAll(more);
        return zip(parts);
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(text(part.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] segment(int marker, byte[] data) {
        int length = data.length + 2;
        return join(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, data);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4).putInt(Integer.reverseBytes(value)).array();
    }

    private static byte[] little(String type, byte[] data) {
        return join(text(type), little(data.length), data, new byte[data.length % 2]);
    }
}
