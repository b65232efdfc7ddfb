package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.instrumentation.ClassInstrumentor;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * The instrumented classes of one class-path root, which are kept in a file: the first environment of a JVM finds what the
 * one before has computed, and loads no ASM. A class is found by the content of its class file.
 */
final class KeptClasses {

    /** To be raised with every change of the form of the file. */
    private static final int FORMAT = 0x574C_0001;

    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final long FNV_OFFSET = 0xCBF2_9CE4_8422_2325L;
    private static final long FNV_PRIME = 0x100_0000_01B3L;

    private final CacheDirectory directory;
    private final String key;
    private final Map<String, KeptClass> classes = new ConcurrentHashMap<>();
    private volatile boolean changed;

    /**
     * The classes of a root, as they were kept.
     *
     * @param key all that shapes the result apart from the class file itself
     */
    KeptClasses(CacheDirectory directory, String key) {
        this.directory = directory;
        this.key = key;
        load();
    }

    /** Instrument a class file, unless that was done before. */
    InstrumentedClass instrument(ClassPathResource resource, ClassInstrumentor instrumentor) {
        KeptClass kept = classes.get(resource.entry());
        byte[] known = kept == null ? null : kept.changed();
        if (kept != null
                && known != null
                && resource.hasChecksum()
                && kept.isOf(resource.version().size(), resource.version().checksum())) {
            return kept.withClassFile(known);
        }
        byte[] classFile = resource.read();
        long checksum = resource.hasChecksum() ? resource.version().checksum() : checksum(classFile);
        if (kept != null && kept.isOf(classFile.length, checksum)) {
            return kept.withClassFile(known == null ? classFile : known);
        }
        InstrumentedClass instrumented = instrumentor.instrument(classFile);
        classes.put(resource.entry(), KeptClass.of(classFile.length, checksum, classFile, instrumented));
        changed = true;
        return instrumented;
    }

    /** Keep what is new. */
    void save() {
        if (changed) {
            changed = false;
            // Another JVM may have kept other classes in the meantime.
            Map<String, KeptClass> own = Map.copyOf(classes);
            load();
            classes.putAll(own);
            byte[] content = content();
            if (content.length <= MOST_BYTES) {
                directory.write(fileName(key), content);
            }
        }
    }

    private void load() {
        directory.read(fileName(key)).ifPresent(this::load);
    }

    private void load(byte[] file) {
        int body = file.length - Long.BYTES;
        try (DataInputStream input = new DataInputStream(new ByteArrayInputStream(file));
                DataInputStream end = new DataInputStream(new ByteArrayInputStream(file, body, Long.BYTES))) {
            if (input.readInt() != FORMAT
                    || end.readLong() != checksum(file, body)
                    || !input.readUTF().equals(key)) {
                return;
            }
            for (int left = input.readInt(); left > 0; left--) {
                classes.put(input.readUTF(), KeptClass.read(input));
            }
        } catch (IOException | RuntimeException damaged) {
            classes.clear();
        }
    }

    private byte[] content() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream output = new DataOutputStream(bytes);
            output.writeInt(FORMAT);
            output.writeUTF(key);
            output.writeInt(classes.size());
            for (Map.Entry<String, KeptClass> entry : classes.entrySet()) {
                output.writeUTF(entry.getKey());
                entry.getValue().write(output);
            }
            output.writeLong(checksum(bytes.toByteArray()));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The classes of " + key, e);
        }
    }

    private static long checksum(byte[] bytes) {
        return checksum(bytes, bytes.length);
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }

    // The JDK's digests would load its security providers. Two keys of one name do not harm: the file has the key in
    // it.
    private static String fileName(String key) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        return Long.toHexString(hash);
    }
}
