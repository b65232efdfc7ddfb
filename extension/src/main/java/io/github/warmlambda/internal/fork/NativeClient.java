package io.github.warmlambda.internal.fork;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The native library of AWS's runtime, unpacked once for all processes of this JVM. Each process would else unpack it to the
 * same file, {@code /tmp/.libaws-lambda-jni.so}, and crash the others that use it.
 */
final class NativeClient {

    /** The property by which Lambda, too, tells where it is. */
    static final String PROPERTY = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private static final Map<List<Path>, Optional<Path>> UNPACKED = new HashMap<>();

    private NativeClient() {}

    /**
     * The library for this machine, or empty if the runtime has none.
     *
     * @param runtime the class path of AWS's runtime
     */
    static synchronized Optional<Path> library(List<Path> runtime) {
        Optional<Path> known = UNPACKED.get(runtime);
        if (known == null) {
            known = unpack(runtime);
            UNPACKED.put(runtime, known);
        }
        return known;
    }

    private static Optional<Path> unpack(List<Path> runtime) {
        String name = "libaws-lambda-jni.linux%s-%s.so".formatted(isMusl() ? "_musl" : "", architecture());
        try (URLClassLoader jars = loader(runtime);
                InputStream library = jars.getResourceAsStream("jni/" + name)) {
            if (library == null) {
                return Optional.empty();
            }
            Path file = ForkDirectory.ofJvm().resolve(UNPACKED.size() + "-" + name);
            Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The native library of AWS's runtime cannot be unpacked", e);
        }
    }

    /** A loader of the classes and resources of AWS's runtime, for a look at them. */
    static URLClassLoader loader(List<Path> runtime) throws MalformedURLException {
        URL[] urls = new URL[runtime.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = runtime.get(i).toUri().toURL();
        }
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    }

    private static boolean isMusl() {
        try (Stream<Path> files = Files.list(Path.of("/lib"))) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("ld-musl-"));
        } catch (IOException noLinux) {
            return false;
        }
    }
}
