package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass.StaticCode;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What became of a class file, as it is kept in a file.
 *
 * @param size the size of the class file
 * @param checksum the CRC-32 of the class file
 * @param changed the instrumented class file, or null if it is as it was
 */
@SuppressWarnings("ArrayRecordComponent") // It is written and read, never compared.
record KeptClass(
        long size,
        long checksum,
        String className,
        StaticCode staticCode,
        boolean mentionsTmp,
        @Nullable String reason,
        byte @Nullable [] changed) {

    private static final int UNCHANGED = -1;
    private static final StaticCode[] STATIC_CODES = StaticCode.values();

    static KeptClass of(long size, long checksum, byte[] classFile, InstrumentedClass instrumented) {
        return new KeptClass(
                size,
                checksum,
                instrumented.className(),
                instrumented.staticCode(),
                instrumented.mentionsTmp(),
                instrumented.reason(),
                instrumented.classFile() == classFile ? null : instrumented.classFile());
    }

    boolean isOf(long otherSize, long otherChecksum) {
        return size == otherSize && checksum == otherChecksum;
    }

    InstrumentedClass withClassFile(byte[] classFile) {
        return new InstrumentedClass(className, classFile, staticCode, mentionsTmp, reason);
    }

    static KeptClass read(DataInputStream input) throws IOException {
        return new KeptClass(
                input.readLong(),
                input.readLong(),
                input.readUTF(),
                STATIC_CODES[input.readByte()],
                input.readBoolean(),
                input.readBoolean() ? input.readUTF() : null,
                readChanged(input));
    }

    private static byte @Nullable [] readChanged(DataInputStream input) throws IOException {
        int length = input.readInt();
        return length == UNCHANGED ? null : input.readNBytes(length);
    }

    void write(DataOutputStream output) throws IOException {
        output.writeLong(size);
        output.writeLong(checksum);
        output.writeUTF(className);
        output.writeByte(staticCode.ordinal());
        output.writeBoolean(mentionsTmp);
        output.writeBoolean(reason != null);
        if (reason != null) {
            output.writeUTF(reason);
        }
        output.writeInt(changed == null ? UNCHANGED : changed.length);
        if (changed != null) {
            output.write(changed);
        }
    }
}
