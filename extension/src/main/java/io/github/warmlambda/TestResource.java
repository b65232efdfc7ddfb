package io.github.warmlambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads resources of the test's class path. */
final class TestResource {

    private TestResource() {}

    static byte[] read(String name) {
        String absolute = name.startsWith("/") ? name.substring(1) : name;
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = Objects.requireNonNullElse(context, TestResource.class.getClassLoader());
        try (InputStream stream = loader.getResourceAsStream(absolute)) {
            if (stream == null) {
                String fileName = absolute.substring(absolute.lastIndexOf('/') + 1);
                throw new IllegalArgumentException("""
                        Resource [%s] must be on the test's class path, but is not. \
                        Put it below src/test/resources and name it from there, for example events/%s.""".formatted(name, fileName));
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Resource [%s] could not be read".formatted(name), e);
        }
    }
}
