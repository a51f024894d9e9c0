package org.infoportal.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which way up a picture is shown, as Exif says it: 1 as it is, 2 to 8 turned or mirrored. */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int MAGIC = 42;

    private Orientation() {}

    /** Reads it from Exif data, which begins with the byte order; upright if that says nothing that can be read. */
    static int of(byte[] exif) {
        try {
            ByteBuffer data = ByteBuffer.wrap(exif);
            short order = data.getShort();
            data.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            if (order != 0x4949 && order != 0x4D4D || data.getShort() != MAGIC) {
                return UPRIGHT;
            }
            data.position(data.getInt());
            int entries = Short.toUnsignedInt(data.getShort());
            for (int i = 0; i < entries; i++) {
                int at = data.position();
                if (Short.toUnsignedInt(data.getShort()) == TAG && data.getShort() == SHORT) {
                    data.getInt();
                    int value = data.getShort();
                    return value >= UPRIGHT && value <= 8 ? value : UPRIGHT;
                }
                data.position(at + ENTRY);
            }
            return UPRIGHT;
        } catch (java.nio.BufferUnderflowException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    /** Exif data that says this and nothing else. */
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26)
                .putShort((short) 0x4D4D)
                .putShort((short) MAGIC)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
