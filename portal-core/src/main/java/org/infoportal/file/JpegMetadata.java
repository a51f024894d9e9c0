package org.infoportal.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes everything out of a JPEG that no eye needs: of the segments beside the picture only colours and orientation are
 * kept, and nothing behind its end (telephones put films and second pictures there, with a place of their own). A list of
 * what is kept stays right when cameras invent something new.
 */
final class JpegMetadata {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private final ByteBuffer in;
    private final ByteArrayOutputStream out;

    private JpegMetadata(byte[] jpeg) {
        in = ByteBuffer.wrap(jpeg);
        out = new ByteArrayOutputStream(jpeg.length);
    }

    static byte[] remove(byte[] jpeg) {
        return new JpegMetadata(jpeg).copy(orientation(jpeg));
    }

    /** Which way up it is shown. */
    static int orientation(byte[] jpeg) {
        ByteBuffer in = ByteBuffer.wrap(jpeg);
        try {
            if (marker(in) != SOI) {
                return Orientation.UPRIGHT;
            }
            for (int marker = marker(in); marker != SOS && marker != EOI; marker = marker(in)) {
                byte[] segment = segment(in);
                if (marker == APP1 && startsWith(segment, EXIF)) {
                    return Orientation.of(Arrays.copyOfRange(segment, EXIF.length, segment.length));
                }
            }
            return Orientation.UPRIGHT;
        } catch (java.nio.BufferUnderflowException | IllegalStateException e) {
            return Orientation.UPRIGHT;
        }
    }

    private byte[] copy(int orientation) {
        if (marker(in) != SOI) {
            throw new IllegalStateException("No JPEG");
        }
        write(SOI);
        if (orientation != Orientation.UPRIGHT) {
            byte[] exif = Orientation.exif(orientation);
            byte[] segment = Arrays.copyOf(EXIF, EXIF.length + exif.length);
            System.arraycopy(exif, 0, segment, EXIF.length, exif.length);
            write(APP1, segment);
        }
        for (int marker = marker(in); marker != EOI; marker = marker(in)) {
            byte[] segment = segment(in);
            if (isKept(marker, segment)) {
                write(marker, segment);
            }
            if (marker == SOS && !copyScan()) {
                break;
            }
        }
        write(EOI);
        return out.toByteArray();
    }

    private static boolean isKept(int marker, byte[] segment) {
        return switch (marker) {
            case APP0 -> startsWith(segment, "JFIF\0");
            case APP2 -> startsWith(segment, "ICC_PROFILE\0");
            case APP14 -> startsWith(segment, "Adobe");
            default -> marker != COMMENT && (marker < APP0 || marker > APP15);
        };
    }

    /** @return false if the file ends here, cut off: the part that is there can be shown */
    private boolean copyScan() {
        while (in.hasRemaining()) {
            int b = in.get() & 0xFF;
            if (b == 0xFF && in.hasRemaining()) {
                int next = in.get(in.position()) & 0xFF;
                boolean data = next == 0 || next >= 0xD0 && next <= 0xD7;
                if (!data && next != 0xFF) {
                    in.position(in.position() - 1);
                    return true;
                }
            }
            out.write(b);
        }
        return false;
    }

    private static int marker(ByteBuffer in) {
        if ((in.get() & 0xFF) != 0xFF) {
            throw new IllegalStateException("A marker is expected");
        }
        int marker = in.get() & 0xFF;
        while (marker == 0xFF) {
            marker = in.get() & 0xFF;
        }
        return marker;
    }

    private static byte[] segment(ByteBuffer in) {
        int length = Short.toUnsignedInt(in.getShort()) - 2;
        if (length < 0) {
            throw new IllegalStateException("A segment has no length");
        }
        byte[] segment = new byte[length];
        in.get(segment);
        return segment;
    }

    private void write(int marker) {
        out.write(0xFF);
        out.write(marker);
    }

    private void write(int marker, byte[] segment) {
        write(marker);
        int length = segment.length + 2;
        out.write(length >> 8);
        out.write(length);
        out.write(segment, 0, segment.length);
    }

    private static boolean startsWith(byte[] segment, String text) {
        return startsWith(segment, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean startsWith(byte[] segment, byte[] start) {
        return segment.length >= start.length && Arrays.equals(segment, 0, start.length, start, 0, start.length);
    }
}
