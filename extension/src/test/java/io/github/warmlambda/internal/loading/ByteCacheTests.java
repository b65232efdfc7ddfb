package io.github.warmlambda.internal.loading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.internal.loading.classpath.ClassPathRoot;
import io.github.warmlambda.internal.loading.classpath.Jars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByteCacheTests {

    @TempDir
    private Path directory;

    private final AtomicInteger computations = new AtomicInteger();

    @Test
    void getComputesOncePerFingerprint() throws IOException {
        Jars.file(directory.resolve("a.txt"), "a");

        assertThat(get("a.txt", "raw")).isEqualTo("a");
        assertThat(get("a.txt", "raw")).isEqualTo("a");
        assertThat(computations).hasValue(1);
        get("a.txt", "other");
        assertThat(computations).hasValue(2);
    }

    @Test
    void getWhenFileHasAnotherSizeOrTimeReadsItAgain() throws IOException {
        Path file = Jars.file(directory.resolve("a.txt"), "a");
        FileTime time = Files.getLastModifiedTime(file);
        get("a.txt", "raw");

        Files.setLastModifiedTime(Files.writeString(file, "longer"), time);
        assertThat(get("a.txt", "raw")).isEqualTo("longer");

        Files.setLastModifiedTime(Files.writeString(file, "edited"), FileTime.fromMillis(time.toMillis() + 2000));
        assertThat(get("a.txt", "raw")).isEqualTo("edited");
    }

    @Test
    void getWhenJarIsReplacedByOneOfTheSameTimeReadsItAgain() throws IOException {
        Path jar = Jars.jar(directory.resolve("a.jar"), Map.of("a.txt", "a"));
        FileTime time = Files.getLastModifiedTime(jar);
        assertThat(get(jar)).isEqualTo("a");

        Files.delete(jar);
        Jars.jar(jar, Map.of("a.txt", "b", "more.txt", "more"));
        Files.setLastModifiedTime(jar, time);

        assertThat(get(jar)).isEqualTo("b");
    }

    @Test
    void getByEightThreadsAtOnceComputesOnce() throws Exception {
        Jars.file(directory.resolve("a.txt"), "a");
        CyclicBarrier start = new CyclicBarrier(8);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            threads.submit(() -> {
                start.await();
                return get("a.txt", "raw");
            });
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(computations).hasValue(1);
    }

    private String get(String name, String fingerprint) {
        return ByteCache.get(ClassPathRoot.of(directory).find(name), fingerprint, resource -> {
            computations.incrementAndGet();
            return Jars.text(resource);
        });
    }

    private static String get(Path jar) {
        return ByteCache.get(ClassPathRoot.of(jar).find("a.txt"), "raw", Jars::text);
    }
}
