package org.infoportal.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/** Takes texts, times and Exif out of a PNG, but for the orientation, and whatever follows its end. */
final class PngMetadata {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final String END = "IEND";
    private static final String EXIF = "eXIf";
    private static final String HEADER = "IHDR";
    private static final Set<String> KEPT = Set.of(
            HEADER, "PLTE", "IDAT", END, "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "hIST", "pHYs", "sPLT",
            "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT");

    private PngMetadata() {}

    static byte[] remove(byte[] png) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(png.length);
        ByteBuffer in = start(png);
        out.write(SIGNATURE, 0, SIGNATURE.length);
        int orientation = orientation(png);
        String type;
        do {
            byte[] data = data(in);
            type = type(in);
            in.get(data);
            in.getInt();
            if (KEPT.contains(type)) {
                write(out, type, data);
            }
            if (type.equals(HEADER) && orientation != Orientation.UPRIGHT) {
                write(out, EXIF, Orientation.exif(orientation));
            }
        } while (!type.equals(END));
        return out.toByteArray();
    }

    static int orientation(byte[] png) {
        try {
            ByteBuffer in = start(png);
            String type;
            do {
                byte[] data = data(in);
                type = type(in);
                in.get(data);
                in.getInt();
                if (type.equals(EXIF)) {
                    return Orientation.of(data);
                }
            } while (!type.equals(END));
        } catch (java.nio.BufferUnderflowException | IllegalStateException e) {
            // a broken picture is found out where it is opened
            return Orientation.UPRIGHT;
        }
        return Orientation.UPRIGHT;
    }

    private static ByteBuffer start(byte[] png) {
        ByteBuffer in = ByteBuffer.wrap(png);
        byte[] signature = new byte[SIGNATURE.length];
        in.get(signature);
        if (!Arrays.equals(signature, SIGNATURE)) {
            throw new IllegalStateException("No PNG");
        }
        return in;
    }

    /** Room for the data of the chunk whose length comes next. */
    private static byte[] data(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalStateException("A chunk is longer than the file");
        }
        return new byte[length];
    }

    private static String type(ByteBuffer in) {
        byte[] type = new byte[4];
        in.get(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private static void write(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
