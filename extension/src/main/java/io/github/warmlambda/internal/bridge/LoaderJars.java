package io.github.warmlambda.internal.bridge;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The jars that one class loader reads, open as long as it is. Not those of the JDK's cache: it is the whole JVM's, keeps jars
 * that no class loader of the function closes, and shows a jar that was written again as it was before.
 */
final class LoaderJars implements Closeable {

    private final Map<File, JarFile> jars = new HashMap<>();

    /** The bytes of an entry, or null if its jar is no file. */
    synchronized byte @Nullable [] read(JarURLConnection connection) throws IOException {
        JarFile jar = jar(connection);
        if (jar == null) {
            return null;
        }
        JarEntry entry = jar.getJarEntry(connection.getEntryName());
        if (entry == null) {
            throw new IOException(connection.getURL() + " is gone");
        }
        try (InputStream stream = jar.getInputStream(entry)) {
            return stream.readAllBytes();
        }
    }

    /** The manifest of a jar that was read, or null if it has none. */
    synchronized @Nullable Manifest manifest(JarURLConnection connection) throws IOException {
        JarFile jar = jar(connection);
        return jar == null ? connection.getManifest() : jar.getManifest();
    }

    private @Nullable JarFile jar(JarURLConnection connection) throws IOException {
        if (!"file".equals(connection.getJarFileURL().getProtocol())) {
            return null;
        }
        File file = new File(URI.create(connection.getJarFileURL().toString()));
        JarFile known = jars.get(file);
        if (known == null) {
            known = new JarFile(file, true, ZipFile.OPEN_READ, JarFile.runtimeVersion());
            jars.put(file, known);
        }
        return known;
    }

    @Override
    public synchronized void close() throws IOException {
        for (JarFile jar : jars.values()) {
            jar.close();
        }
        jars.clear();
    }
}
