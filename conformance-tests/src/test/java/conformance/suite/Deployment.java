package conformance.suite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What is deployed of a function: the files of its directory {@code /var/task}. */
public final class Deployment {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Deployment() {}

    /** A deployment of these classes alone. */
    public static Deployment of(Class<?>... classes) {
        Deployment deployment = new Deployment();
        for (Class<?> type : classes) {
            String name = type.getName().replace('.', '/') + ".class";
            deployment.files.put(name, read(type, "/" + name));
        }
        return deployment;
    }

    /** Add a file. */
    public Deployment file(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Add a jar. */
    public Deployment jar(String name, Deployment content) {
        files.put(name, content.zip());
        return this;
    }

    /** Add the jar that a class of the test's class path is in. */
    public Deployment jarOf(Class<?> type) {
        Path jar =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
        try {
            files.put("lib/" + jar.getFileName(), Files.readAllBytes(jar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    void writeTo(Path directory) {
        files.forEach((name, content) -> {
            try {
                Path file = directory.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] read(Class<?> type, String resource) {
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
