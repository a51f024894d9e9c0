package org.infoportal.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Takes XMP and Exif out of a WebP, but for the orientation, and whatever the format does not know. */
final class WebpMetadata {

    private static final String FLAGS = "VP8X";
    private static final String EXIF = "EXIF";
    private static final int HAS_XMP = 0x04;
    private static final int HAS_EXIF = 0x08;
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", FLAGS, "ALPH", "ANIM", "ANMF", "ICCP");

    private WebpMetadata() {}

    static byte[] remove(byte[] webp) {
        int orientation = orientation(webp);
        boolean turned = orientation != Orientation.UPRIGHT;
        ByteArrayOutputStream chunks = new ByteArrayOutputStream(webp.length);
        ByteBuffer in = start(webp);
        while (in.remaining() >= 8) {
            String type = text(in);
            byte[] data = data(in);
            if (type.equals(FLAGS) && data.length > 0) {
                data[0] = (byte) (data[0] & ~(HAS_XMP | HAS_EXIF) | (turned ? HAS_EXIF : 0));
            }
            if (KEPT.contains(type)) {
                write(chunks, type, data);
            }
        }
        if (turned) {
            write(chunks, EXIF, Orientation.exif(orientation));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(chunks.size() + 12);
        out.writeBytes("RIFF".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(number(chunks.size() + 4));
        out.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(chunks.toByteArray());
        return out.toByteArray();
    }

    static int orientation(byte[] webp) {
        try {
            ByteBuffer in = start(webp);
            while (in.remaining() >= 8) {
                String type = text(in);
                byte[] data = data(in);
                if (type.equals(EXIF)) {
                    boolean named = data.length > 6 && data[0] == 'E' && data[1] == 'x';
                    return Orientation.of(named ? Arrays.copyOfRange(data, 6, data.length) : data);
                }
            }
        } catch (java.nio.BufferUnderflowException | IllegalStateException e) {
            return Orientation.UPRIGHT;
        }
        return Orientation.UPRIGHT;
    }

    private static ByteBuffer start(byte[] webp) {
        ByteBuffer in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        String riff = text(in);
        long size = Integer.toUnsignedLong(in.getInt());
        if (!riff.equals("RIFF") || !text(in).equals("WEBP") || size + 8 > webp.length) {
            throw new IllegalStateException("No WebP");
        }
        // what follows the container is not the picture's
        return in.limit((int) size + 8);
    }

    private static String text(ByteBuffer in) {
        byte[] name = new byte[4];
        in.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static byte[] data(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalStateException("A chunk is longer than the file");
        }
        byte[] data = new byte[length];
        in.get(data);
        if (length % 2 == 1 && in.hasRemaining()) {
            in.get();
        }
        return data;
    }

    private static void write(ByteArrayOutputStream out, String type, byte[] data) {
        out.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(number(data.length));
        out.writeBytes(data);
        if (data.length % 2 == 1) {
            out.write(0);
        }
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}
