package io.github.warmlambda.internal.agent;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes records, each at once and as a whole. */
final class AgentRecords {

    private final OutputStream file;

    AgentRecords(AgentSettings settings) throws IOException {
        file = new FileOutputStream(settings.records().toFile(), true);
    }

    void write(AgentRecord record) {
        byte[] bytes = record.toBytes();
        synchronized (file) {
            try {
                file.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("Warm Lambda cannot write what it records", e);
            }
        }
    }
}
