package io.github.warmlambda.internal.loading.classpath;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * A directory on the class path.
 *
 * <p>Nothing is remembered about its files, as an IDE compiles into it while tests run. They are read through
 * {@link FileInputStream}, because a channel fails in a thread whose interrupt flag is set.
 */
final class DirectoryRoot extends ClassPathRoot {

    DirectoryRoot(Path path) {
        super(path, toUrl(withSlash(path.toUri().toString())));
    }

    @Override
    @Nullable
    public ClassPathResource find(String resourceName) {
        File file = fileOf(resourceName);
        if (resourceName.startsWith("/") || !file.exists() || !isInside(file, resourceName)) {
            return null;
        }
        return new ClassPathResource(this, resourceName, resourceName, file.length(), file.lastModified(), 0);
    }

    /** Null, as class loaders do not describe the packages of a directory. */
    @Override
    @Nullable
    public Manifest manifest() {
        return null;
    }

    @Override
    Optional<String> problem() {
        return Optional.empty();
    }

    @Override
    public Optional<String> version() {
        return Optional.empty();
    }

    @Override
    URL urlOf(String entry) {
        URL literal = toUrl(url().toExternalForm() + encode(entry));
        return entry.contains("..") ? toUrl(toNormalized(literal)) : literal;
    }

    @Override
    byte[] read(String entry) throws IOException {
        try (InputStream stream = new FileInputStream(fileOf(entry))) {
            return stream.readAllBytes();
        }
    }

    private File fileOf(String entry) {
        return new File(path().toFile(), entry);
    }

    /** Whether a name with {@code ..} stays inside; links without it may lead anywhere, as in every class loader. */
    private boolean isInside(File file, String resourceName) {
        if (!resourceName.contains("..")) {
            return true;
        }
        try {
            boolean named = path().resolve(resourceName).normalize().startsWith(path());
            return named && file.getCanonicalFile().toPath().startsWith(path());
        } catch (IOException e) {
            return false;
        }
    }

    private static String toNormalized(URL url) {
        String normalized = URI.create(url.toExternalForm()).normalize().toString();
        // Normalizing leaves file:/ where Path.toUri() writes file:///
        return normalized.replaceFirst("^file:/(?!/)", "file:///");
    }

    private static String withSlash(String url) {
        return url.endsWith("/") ? url : url + "/";
    }
}
