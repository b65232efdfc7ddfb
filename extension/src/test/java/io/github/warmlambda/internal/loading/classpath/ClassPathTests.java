package io.github.warmlambda.internal.loading.classpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTests {

    @TempDir
    private Path directory;

    @Test
    void findWhenTwoRootsHaveTheResourceTakesTheFirstAndFindAllListsEachOnce() throws IOException {
        Path first = Jars.jar(directory.resolve("1.jar"), Map.of("a.txt", "first"));
        Path second = Jars.jar(directory.resolve("2.jar"), Map.of("a.txt", "second"));
        Path same = directory.resolve("x/../2.jar");
        ClassPath classPath = ClassPath.of(List.of(first, second, same, first));

        assertThat(Jars.text(classPath.find("a.txt"))).isEqualTo("first");
        assertThat(classPath.findAll("a.txt")).extracting(Jars::text).containsExactly("first", "second");
        assertThat(classPath.rootOf("a.txt")).contains(ClassPathRoot.of(first));
        assertThat(classPath.rootOf("b.txt")).isEmpty();
        assertThat(classPath.find("b.txt")).isNull();
    }

    @Test
    void findDoesNotOpenTheRootsBehindTheFirstThatHasTheResource() throws IOException {
        Path jar = Jars.jar(directory.resolve("1.jar"), Map.of("a.txt", "a"));
        Path noJar = Jars.file(directory.resolve("2.jar"), "no jar");
        ClassPath classPath = ClassPath.of(List.of(jar, noJar));

        assertThat(classPath.find("a.txt")).isNotNull();
        assertThat(classPath.problems()).isEmpty();

        assertThat(classPath.find("b.txt")).isNull();
        assertThat(classPath.problems()).singleElement().asString().contains("2.jar could not be opened");
    }

    @Test
    void findByEightThreadsAtOnceFindsTheSame() throws Exception {
        Path jar = Jars.jar(directory.resolve("1.jar"), Map.of("p/a.txt", "a", "q/b.txt", "b"));
        CyclicBarrier start = new CyclicBarrier(8);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    ClassPath classPath = ClassPath.of(List.of(jar));
                    return Jars.text(classPath.find("p/a.txt")) + Jars.text(classPath.find("q/b.txt"));
                }));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("ab");
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
