package org.infoportal.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes comments, XMP and whatever follows its end out of a GIF; how it moves stays. */
final class GifMetadata {

    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int END = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;
    private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private final ByteBuffer in;
    private final ByteArrayOutputStream out;

    private GifMetadata(byte[] gif) {
        in = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN);
        out = new ByteArrayOutputStream(gif.length);
    }

    static byte[] remove(byte[] gif) {
        return new GifMetadata(gif).copy();
    }

    private byte[] copy() {
        byte[] header = take(HEADER);
        if (!new String(header, 0, 3, StandardCharsets.ISO_8859_1).equals("GIF")) {
            throw new IllegalStateException("No GIF");
        }
        out.writeBytes(header);
        out.writeBytes(take(colours(header[10])));
        for (int block = next(); block != END; block = next()) {
            if (block == IMAGE) {
                copyImage();
            } else if (block == EXTENSION) {
                copyExtension();
            } else {
                throw new IllegalStateException("No such block");
            }
        }
        out.write(END);
        return out.toByteArray();
    }

    private void copyImage() {
        byte[] descriptor = take(9);
        out.write(IMAGE);
        out.writeBytes(descriptor);
        out.writeBytes(take(colours(descriptor[8])));
        out.writeBytes(take(1));
        out.writeBytes(parts());
    }

    private void copyExtension() {
        int label = next();
        byte[] parts = parts();
        boolean loops = label == APPLICATION
                && parts.length > 11
                && LOOPS.contains(new String(parts, 1, 11, StandardCharsets.ISO_8859_1));
        if (label == CONTROL || loops) {
            out.write(EXTENSION);
            out.write(label);
            out.writeBytes(parts);
        }
    }

    /** Data in parts of up to 255 bytes, the last one empty. */
    private byte[] parts() {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        int length;
        do {
            length = next();
            parts.write(length);
            parts.writeBytes(take(length));
        } while (length > 0);
        return parts.toByteArray();
    }

    private int next() {
        return in.get() & 0xFF;
    }

    private byte[] take(int length) {
        byte[] taken = new byte[length];
        in.get(taken);
        return taken;
    }

    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }
}
