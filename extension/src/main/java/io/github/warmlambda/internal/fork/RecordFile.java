package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.agent.AgentRecord;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the records that an agent writes, as far as they are complete. */
final class RecordFile {

    private static final int BUFFER = 8 * 1024;

    private final GrowingFile file;
    private byte[] unread = {};

    RecordFile(GrowingFile file) {
        this.file = file;
    }

    /** The records that were added since this was last asked. */
    List<AgentRecord> read() {
        byte[] buffer = new byte[BUFFER];
        for (int length = file.read(buffer); length > 0; length = file.read(buffer)) {
            int end = unread.length;
            unread = Arrays.copyOf(unread, end + length);
            System.arraycopy(buffer, 0, unread, end, length);
        }
        return complete();
    }

    private List<AgentRecord> complete() {
        List<AgentRecord> records = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(unread);
        while (bytes.remaining() >= Integer.BYTES
                && bytes.getInt(bytes.position()) <= bytes.remaining() - Integer.BYTES) {
            byte[] record = new byte[bytes.getInt()];
            bytes.get(record);
            records.add(parse(record));
        }
        unread = Arrays.copyOfRange(unread, bytes.position(), unread.length);
        return records;
    }

    private static AgentRecord parse(byte[] record) {
        try {
            return AgentRecord.read(new DataInputStream(new ByteArrayInputStream(record)));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Memory does not fail.
        }
    }
}
