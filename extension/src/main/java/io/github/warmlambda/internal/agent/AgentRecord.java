package io.github.warmlambda.internal.agent;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that the agent tells the test JVM. It writes records to a file: what stands there when the process calls the Runtime
 * API, or when it has ended, came before that; and to write a file fails for no thread, interrupted or not.
 *
 * @param fields its content, by position
 */
public record AgentRecord(Kind kind, List<byte[]> fields) {

    /** What a record tells. */
    public enum Kind {
        /** AWS's runtime begins: {@code System.nanoTime()}, which all processes of a machine share. */
        STARTED,
        /** The process exits, as it was told by its code or by a signal that asks it to. */
        EXITING,
        /** A static initializer begins: number of the run, class, class loader, phase, request, judged, thread, nanoseconds. */
        ENTERED,
        /** A static initializer has ended: number of the run, nanoseconds, those of its own, failure. */
        EXITED,
        /** A class with static code is not watched: class, reason. */
        NOT_INSTRUMENTED,
        /** Code of the test ran before the handler was loaded: nanoseconds. */
        BEFORE_INIT,
        /** Such code threw: class, {@link ThrownCopy}. */
        BEFORE_INIT_FAILED,
        /** Code of the test ran between invocations: {@link InsideReply}. */
        INSIDE
    }

    /** A record of texts. */
    static AgentRecord of(Kind kind, Object... texts) {
        List<byte[]> fields = new ArrayList<>();
        for (Object text : texts) {
            fields.add(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return new AgentRecord(kind, fields);
    }

    /** A field that is a text. */
    public String text(int field) {
        return new String(fields.get(field), StandardCharsets.UTF_8);
    }

    /** A field that is a number. */
    public long number(int field) {
        return Long.parseLong(text(field));
    }

    /** The record with its length before it. */
    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream output = new DataOutputStream(bytes);
        try {
            output.writeInt(fields.stream()
                            .mapToInt(field -> Integer.BYTES + field.length)
                            .sum()
                    + 2);
            output.writeByte(kind.ordinal());
            output.writeByte(fields.size());
            for (byte[] field : fields) {
                output.writeInt(field.length);
                output.write(field);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Memory does not fail.
        }
        return bytes.toByteArray();
    }

    /** Read a record without its length. */
    public static AgentRecord read(DataInputStream input) throws IOException {
        Kind kind = Kind.values()[input.readByte()];
        List<byte[]> fields = new ArrayList<>();
        for (int left = input.readByte(); left > 0; left--) {
            fields.add(input.readNBytes(input.readInt()));
        }
        return new AgentRecord(kind, fields);
    }
}
