package io.github.warmlambda.internal.loading.classpath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;

/** A resource as it was when it was found in a root of the class path. */
public final class ClassPathResource {

    private final ClassPathRoot root;
    private final String name;
    private final String entry;
    private final Version version;

    ClassPathResource(ClassPathRoot root, String name, String entry, long size, long lastModified, long checksum) {
        this.root = root;
        this.name = name;
        this.entry = entry;
        this.version = new Version(size, lastModified, checksum);
    }

    /** The root that holds this resource. */
    public ClassPathRoot root() {
        return root;
    }

    /** The name that was asked for. */
    String name() {
        return name;
    }

    /** The name within the root: in a multi-release jar that of the version which was selected. */
    public String entry() {
        return entry;
    }

    /** The URL of {@link #entry()}. */
    public URL url() {
        return root.urlOf(entry);
    }

    /** The uncompressed size in bytes. */
    public long size() {
        return version.size;
    }

    /** When the file was last modified, or the jar that holds it, in milliseconds. */
    long lastModified() {
        return version.lastModified;
    }

    /** Whether its version tells the CRC-32 of its content. */
    public boolean hasChecksum() {
        return version.checksum > 0;
    }

    /** What changes whenever the resource is written anew. */
    public Version version() {
        return version;
    }

    /**
     * Read the resource, also in a thread that is interrupted.
     *
     * @throws UncheckedIOException if it has vanished or is damaged
     */
    public byte[] read() {
        try {
            return root.read(entry);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read [%s] of [%s]".formatted(entry, root), e);
        }
    }

    @Override
    public String toString() {
        return url().toExternalForm();
    }

    /**
     * A resource's state on disk. The checksum is that of a jar's entry, because reproducible builds give all jars the same
     * time.
     */
    public record Version(long size, long lastModified, long checksum) {}
}
