package io.github.warmlambda.internal.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedRuntimeTests {

    private static final String INDEX = ManagedRuntime.DIRECTORY + "jars";
    private static final String NESTED = ManagedRuntime.DIRECTORY + "core-1.jar";

    @TempDir
    private Path directory;

    /** Our own root, packaged, with these resources in it. */
    private ClassPath packaged(Map<String, String> resources) throws IOException {
        Path jar = directory.resolve("own.jar");
        try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> resource : resources.entrySet()) {
                output.putNextEntry(new JarEntry(resource.getKey()));
                output.write(resource.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return ClassPath.ofRoots(List.of(ClassPathRoot.of(jar)));
    }

    private static Path jarOf(ClassPath own, Optional<CacheDirectory> cache) {
        return new ManagedRuntime(own, cache).classPath().roots().get(0).path();
    }

    @Test
    void aNestedJarIsKeptForTheNextJvm() throws IOException {
        ClassPath own = packaged(Map.of(INDEX, "core-1.jar\n", NESTED, "content"));
        Optional<CacheDirectory> cache = Optional.of(new CacheDirectory(directory.resolve("cache")));

        Path kept = jarOf(own, cache);
        Files.setLastModifiedTime(kept, FileTime.fromMillis(1_000));

        assertThat(kept)
                .isEqualTo(directory.toRealPath().resolve("cache/core-1.jar"))
                .hasContent("content");
        assertThat(jarOf(own, cache)).isEqualTo(kept);
        assertThat(Files.getLastModifiedTime(kept).toMillis())
                .as("written again")
                .isEqualTo(1_000);
    }

    @Test
    void oneOfAnotherSizeIsWrittenAgain() throws IOException {
        ClassPath own = packaged(Map.of(INDEX, "core-1.jar\n", NESTED, "content"));
        Optional<CacheDirectory> cache = Optional.of(new CacheDirectory(directory.resolve("cache")));
        Files.writeString(jarOf(own, cache), "cut");

        assertThat(jarOf(own, cache)).hasContent("content");
    }

    @Test
    void whereNothingMayBeKeptItIsInATemporaryDirectory() throws IOException {
        ClassPath own = packaged(Map.of(
                INDEX,
                "core-1.jar\nclient-2.jar\n",
                NESTED,
                "content",
                ManagedRuntime.DIRECTORY + "client-2.jar",
                "client"));

        List<ClassPathRoot> roots =
                new ManagedRuntime(own, Optional.empty()).classPath().roots();

        assertThat(roots)
                .extracting(root -> root.path().getParent())
                .hasSize(2)
                .containsOnly(roots.get(0).path().getParent());
        assertThat(roots.get(0).path().toString())
                .startsWith(Path.of(System.getProperty("java.io.tmpdir"))
                        .toRealPath()
                        .resolve("warm-lambda-" + ProcessHandle.current().pid())
                        .toString());
    }

    @Test
    void whatTheBuildDidNotCopyIsNamed() throws IOException {
        ClassPath own = packaged(Map.of("else", ""));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> jarOf(own, Optional.empty()))
                .withMessage(
                        "[%s] must have the resource [META-INF/warm-lambda/runtime/jars], which the build copies there, but has not. Build it with Maven: mvn process-resources"
                                .formatted(own.roots()));
    }
}
