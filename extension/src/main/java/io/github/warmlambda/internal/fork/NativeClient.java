package io.github.warmlambda.internal.fork;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The native library of AWS's runtime, unpacked once for all processes of this JVM. Each process would else unpack it to the
 * same file, {@code /tmp/.libaws-lambda-jni.so}, and crash the others that use it.
 */
final class NativeClient {

    /** The property by which Lambda, too, tells where it is. */
    static final String PROPERTY = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private static final Memo<Optional<Path>> UNPACKED = new Memo<>(NativeClient::unpack);

    private NativeClient() {}

    /** The library for this machine, or empty if the runtime has none. */
    static Optional<Path> library() {
        return UNPACKED.get();
    }

    private static Optional<Path> unpack() {
        String name = "libaws-lambda-jni.linux%s-%s.so".formatted(isMusl() ? "_musl" : "", architecture());
        try (InputStream library = NativeClient.class.getClassLoader().getResourceAsStream("jni/" + name)) {
            if (library == null) {
                return Optional.empty();
            }
            Path file = ForkDirectory.ofJvm().resolve(name);
            Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The native library of AWS's runtime cannot be unpacked", e);
        }
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
