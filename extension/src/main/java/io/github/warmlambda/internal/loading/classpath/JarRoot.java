package io.github.warmlambda.internal.loading.classpath;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A jar on the class path, opened at the first question and then kept open.
 *
 * <p>{@link JarFile} reads through a {@link java.io.RandomAccessFile}, so that, unlike a channel or a zip file system, it is
 * not closed for everybody when a reading thread is interrupted.
 */
final class JarRoot extends ClassPathRoot {

    private static final String VERSIONS = "META-INF/versions/";

    private final long lastModified;
    private volatile @Nullable Contents contents;

    JarRoot(Path path, long lastModified) {
        super(path, toUrl(path.toUri().toString()));
        this.lastModified = lastModified;
    }

    @Override
    @Nullable
    public ClassPathResource find(String resourceName) {
        Contents opened = contents();
        JarFile jar = opened.jar;
        if (jar == null || !opened.packages().contains(packageOf(resourceName))) {
            return null;
        }
        JarEntry entry = jar.getJarEntry(resourceName);
        if (entry == null) {
            return null;
        }
        String entryName = jar.isMultiRelease() ? entry.getRealName() : resourceName;
        return new ClassPathResource(this, resourceName, entryName, entry.getSize(), lastModified, entry.getCrc());
    }

    @Override
    @Nullable
    public Manifest manifest() {
        JarFile jar = contents().jar;
        try {
            return jar == null ? null : jar.getManifest();
        } catch (IOException unreadable) {
            return null;
        }
    }

    @Override
    Optional<String> problem() {
        Contents opened = contents;
        return opened == null ? Optional.empty() : Optional.ofNullable(opened.problem);
    }

    @Override
    public Optional<String> version() {
        return Optional.of(path() + " " + path().toFile().length() + " " + lastModified);
    }

    @Override
    URL urlOf(String entry) {
        // An exclamation mark of a name must not be taken for the separator.
        String jar = url().toExternalForm().replace("!", "%21");
        return toUrl("jar:" + jar + "!/" + encode(entry).replace("!", "%21"));
    }

    @Override
    byte[] read(String entry) throws IOException {
        JarFile jar = contents().jar;
        JarEntry found = jar == null ? null : jar.getJarEntry(entry);
        if (jar == null || found == null) {
            throw new FileNotFoundException(this + "!/" + entry);
        }
        try (InputStream stream = jar.getInputStream(found)) {
            return stream.readAllBytes();
        }
    }

    private Contents contents() {
        Contents opened = contents;
        if (opened == null) {
            synchronized (this) {
                opened = contents;
                if (opened == null) {
                    opened = open();
                    contents = opened;
                }
            }
        }
        return opened;
    }

    private Contents open() {
        try {
            JarFile jar = new JarFile(path().toFile(), false, ZipFile.OPEN_READ, Runtime.version());
            return new Contents(jar, null);
        } catch (IOException | IllegalArgumentException e) {
            // The JVM too passes over such an element of its class path.
            return new Contents(null, path() + " could not be opened: " + e);
        }
    }

    private static String packageOf(String name) {
        int end = name.endsWith("/") ? name.length() - 2 : name.length() - 1;
        int slash = name.lastIndexOf('/', end);
        return slash < 0 ? "" : name.substring(0, slash);
    }

    /** The opened jar with the names of its packages, which are listed only when a resource is asked for. */
    private static final class Contents {

        private final @Nullable JarFile jar;
        private final @Nullable String problem;
        private volatile @Nullable Set<String> packages;

        Contents(@Nullable JarFile jar, @Nullable String problem) {
            this.jar = jar;
            this.problem = problem;
        }

        Set<String> packages() {
            Set<String> known = packages;
            if (known == null) {
                known = new HashSet<>();
                if (jar != null) {
                    Set<String> found = known;
                    jar.entries().asIterator().forEachRemaining(entry -> add(entry.getName(), found));
                }
                packages = known;
            }
            return known;
        }

        private static void add(String entry, Set<String> packages) {
            packages.add(packageOf(entry));
            int versionEnd = entry.startsWith(VERSIONS) ? entry.indexOf('/', VERSIONS.length()) : -1;
            if (versionEnd > 0) {
                packages.add(packageOf(entry.substring(versionEnd + 1)));
            }
        }
    }
}
