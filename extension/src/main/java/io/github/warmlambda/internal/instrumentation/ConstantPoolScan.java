package io.github.warmlambda.internal.instrumentation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One walk over the constant pool of a class file, which tells what the class mentions and whether it has a static
 * initializer. It costs a fiftieth of reading the class with ASM, and most classes need no more.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.4">The constant pool (JVMS 4.4)</a>
 */
final class ConstantPoolScan {

    private static final int MAGIC = 0xCAFEBABE;
    private static final String STATIC_INITIALIZER = "<clinit>";
    private static final byte[] TMP = "/tmp".getBytes(StandardCharsets.US_ASCII);

    private final byte[] classFile;
    private final int[] offsets;
    private final int end;
    private final long found;
    private final boolean mentionsTmp;

    /**
     * Scan a class file.
     *
     * @throws IllegalArgumentException or IndexOutOfBoundsException if it is none, or of a form unknown today
     */
    ConstantPoolScan(byte[] classFile, Needles needles) {
        if (!hasMagic(classFile)) {
            throw new IllegalArgumentException("not a class file");
        }
        this.classFile = classFile;
        this.offsets = new int[u2(8)];
        int position = 10;
        long bits = 0;
        boolean tmp = false;
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = position;
            int tag = classFile[position];
            if (tag == 1) {
                int length = u2(position + 1);
                bits |= needles.bitAt(classFile, position + 3, length);
                tmp |= isTmp(classFile, position + 3, length);
                position += 3 + length;
            } else {
                position += sizeOf(tag);
                i += tag == 5 || tag == 6 ? 1 : 0; // A long or double takes two entries.
            }
        }
        this.end = position;
        this.found = bits;
        this.mentionsTmp = tmp;
    }

    private static boolean isTmp(byte[] classFile, int start, int length) {
        return length >= TMP.length
                && Arrays.equals(classFile, start, start + TMP.length, TMP, 0, TMP.length)
                && (length == TMP.length || classFile[start + TMP.length] == '/');
    }

    /** Whether these bytes begin as a class file does, so that the JVM may accept them. */
    static boolean hasMagic(byte[] bytes) {
        return bytes.length > 10
                && ((bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF)
                        == MAGIC;
    }

    /** The bits of all needles that the constant pool holds. */
    long found() {
        return found;
    }

    /** Whether a text in it begins with the name of Lambda's directory for temporary files. */
    boolean mentionsTmp() {
        return mentionsTmp;
    }

    /** The binary name of the class. */
    String className() {
        return classNameAt(end + 2);
    }

    /** Whether the JDK made the class for {@code java.lang.reflect.Proxy}. */
    boolean isProxy() {
        boolean hasSuperClass = u2(end + 4) != 0;
        return hasSuperClass && classNameAt(end + 4).equals("java.lang.reflect.Proxy");
    }

    private String classNameAt(int position) {
        int nameIndex = u2(offsets[u2(position)] + 1);
        return utf8(nameIndex).replace('/', '.');
    }

    /** Whether the class has a static initializer: a method of that name, not just a text. */
    boolean hasStaticInitializer() {
        int position = end + 6;
        position += 2 + 2 * u2(position);
        position = afterMembers(position, false);
        return afterMembers(position, true) < 0;
    }

    /** The position after the fields or methods that begin here, or -1 if a static initializer is sought and among them. */
    private int afterMembers(int start, boolean seekStaticInitializer) {
        int position = start + 2;
        for (int members = u2(start); members > 0; members--) {
            if (seekStaticInitializer && utf8(u2(position + 2)).equals(STATIC_INITIALIZER)) {
                return -1;
            }
            int attributes = u2(position + 6);
            position += 8;
            for (; attributes > 0; attributes--) {
                position += 6 + (u2(position + 2) << 16 | u2(position + 4));
            }
        }
        return position;
    }

    private String utf8(int index) {
        int start = offsets[index];
        // The JVM's own encoding differs for characters beyond U+FFFF, which no compiler's class names hold.
        return new String(classFile, start + 3, u2(start + 1), StandardCharsets.UTF_8);
    }

    private static int sizeOf(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 3;
            case 15 -> 4;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
            case 5, 6 -> 9;
            default -> throw new IllegalArgumentException("constant pool tag " + tag);
        };
    }

    private int u2(int position) {
        return (classFile[position] & 0xFF) << 8 | classFile[position + 1] & 0xFF;
    }
}
