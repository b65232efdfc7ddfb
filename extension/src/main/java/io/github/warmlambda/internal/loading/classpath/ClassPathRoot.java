package io.github.warmlambda.internal.loading.classpath;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * One element of a class path: a jar or a directory.
 *
 * <p>Roots live as long as the JVM and are shared by all environments, so they hold neither class loaders nor what refers to
 * one, such as a protection domain. A jar that was replaced on disk becomes a new root when a class path is next made of it.
 */
public abstract sealed class ClassPathRoot permits JarRoot, DirectoryRoot {

    private static final Map<List<Object>, ClassPathRoot> ROOTS = new ConcurrentHashMap<>();

    private final Path path;
    private final URL url;
    private final CodeSource codeSource;

    ClassPathRoot(Path path, URL url) {
        this.path = path;
        this.url = url;
        // Without certificates, as transformed classes of a signed jar would not match its other classes.
        this.codeSource = new CodeSource(url, (Certificate[]) null);
    }

    /** The root at a path, with symbolic links resolved as the application class loader does. */
    public static ClassPathRoot of(Path path) {
        try {
            Path real = path.toRealPath();
            BasicFileAttributes file = Files.readAttributes(real, BasicFileAttributes.class);
            if (file.isDirectory()) {
                return shared(new DirectoryRoot(real), real);
            }
            long lastModified = file.lastModifiedTime().toMillis();
            return shared(new JarRoot(real, lastModified), real, file.size(), lastModified);
        } catch (IOException absent) {
            // Not shared, as a file may appear there later.
            return new JarRoot(path.toAbsolutePath().normalize(), 0);
        }
    }

    // A list, as the first hash code of a record takes the JVM longer than to open a jar.
    private static ClassPathRoot shared(ClassPathRoot unopened, Object... version) {
        ClassPathRoot known = ROOTS.putIfAbsent(List.of(version), unopened);
        return known == null ? unopened : known;
    }

    /** The real path of this root. */
    public final Path path() {
        return path;
    }

    /** The URL that the application class loader gives this root: that of a directory ends with a slash. */
    public final URL url() {
        return url;
    }

    /** Where the classes of this root come from, without certificates. */
    public final CodeSource codeSource() {
        return codeSource;
    }

    /** The resource of a name, or null if this root has none. */
    public abstract @Nullable ClassPathResource find(String resourceName);

    /** The manifest that describes the packages of this root, or null if there is none. */
    public abstract @Nullable Manifest manifest();

    /** Why this root is treated as empty, in words for a message; known only after the first question to it. */
    abstract Optional<String> problem();

    /** What changes whenever this root is written anew, with its path; or empty if its files may change one by one. */
    public abstract Optional<String> version();

    abstract URL urlOf(String entry);

    abstract byte[] read(String entry) throws IOException;

    @Override
    public final String toString() {
        return path.toString();
    }

    static URL toUrl(String url) {
        try {
            return URI.create(url).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(url, e);
        }
    }

    static String encode(String entry) {
        try {
            // The slash keeps a colon in the first segment from being read as the end of a scheme.
            return new URI(null, null, "/" + entry, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}
