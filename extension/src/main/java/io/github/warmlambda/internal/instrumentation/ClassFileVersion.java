package io.github.warmlambda.internal.instrumentation;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * The versions of class files that ASM can read.
 *
 * <p>A class file of a newer Java seldom uses what is new in its format, so it is read as if it were of the newest version
 * that ASM knows, and gets its own version back.
 */
public final class ClassFileVersion {

    /** Asked of ASM itself, because a user may pin another Byte Buddy than we were compiled with. */
    static final int NEWEST_READABLE = newestReadable();

    private ClassFileVersion() {}

    static int majorOf(byte[] classFile) {
        return (classFile[6] & 0xFF) << 8 | classFile[7] & 0xFF;
    }

    /** The class file itself, or if it is too new, a copy with the newest version that ASM reads. */
    public static byte[] readable(byte[] classFile) {
        return majorOf(classFile) <= NEWEST_READABLE ? classFile : withMajor(classFile, NEWEST_READABLE);
    }

    /** Give the minor and major version of one class file to another. */
    public static void copy(byte[] from, byte[] to) {
        System.arraycopy(from, 4, to, 4, 4);
    }

    private static byte[] withMajor(byte[] classFile, int major) {
        byte[] copy = classFile.clone();
        copy[4] = 0; // Preview features are known for no version but the one that has them.
        copy[5] = 0;
        copy[6] = (byte) (major >> 8);
        copy[7] = (byte) major;
        return copy;
    }

    private static int newestReadable() {
        ClassWriter probe = new ClassWriter(0);
        probe.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Probe", null, "java/lang/Object", null);
        byte[] classFile = probe.toByteArray();
        int newest = Opcodes.V17;
        while (isReadable(withMajor(classFile, newest + 1))) {
            newest++;
        }
        return newest;
    }

    private static boolean isReadable(byte[] classFile) {
        try {
            return new ClassReader(classFile).getClassName() != null;
        } catch (IllegalArgumentException tooNew) {
            return false;
        }
    }
}
