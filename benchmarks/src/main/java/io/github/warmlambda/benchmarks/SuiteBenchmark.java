package io.github.warmlambda.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A suite of many test classes, each with two tests of a small handler: whole runs of Maven. */
final class SuiteBenchmark {

    /** Fewer classes do not outweigh the start of Maven. */
    private static final int JUDGED = 50;

    private static final String OWN = "Warm Lambda";
    private static final String FORKS = "no isolation of its own, reuseForks=false";
    private static final String PLAIN = "no isolation";

    private static final String WITH_WARM_LAMBDA = """
            import static org.junit.jupiter.api.Assertions.assertEquals;
            import io.github.warmlambda.*;
            import io.github.warmlambda.benchmarks.CounterHandler;
            import java.util.Map;
            import org.junit.jupiter.api.Test;

            @WarmLambda(CounterHandler.class)
            class Suite%dTest {
                @Test
                void counts(Invoker<Map<String, Object>, Map<String, Object>> handler) {
                    assertEquals(1, handler.invoke(Map.of("name", "Ada")).get("counter"));
                    assertEquals(2, handler.invoke(Map.of("name", "Ada")).get("counter"));
                }

                @Test
                void namesNobody(LambdaFunction handler) {
                    assertEquals(true, handler.invokeJson("{}").payloadText().contains("nobody"));
                }
            }
            """;

    private static final String WITHOUT = """
            import static org.junit.jupiter.api.Assertions.assertEquals;
            import io.github.warmlambda.benchmarks.CounterHandler;
            import java.util.Map;
            import org.junit.jupiter.api.Test;

            class Suite%dTest {
                private final CounterHandler handler = new CounterHandler();

                @Test
                void counts() {
                    int first = (int) handler.handleRequest(Map.of("name", "Ada"), null).get("counter");
                    assertEquals(first + 1, handler.handleRequest(Map.of("name", "Ada"), null).get("counter"));
                }

                @Test
                void namesNobody() {
                    assertEquals("nobody", handler.handleRequest(Map.of(), null).get("name"));
                }
            }
            """;

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
                <modelVersion>4.0.0</modelVersion>
                <groupId>benchmark</groupId>
                <artifactId>suite</artifactId>
                <version>1</version>
                <dependencies>
                    <dependency>
                        <groupId>org.junit.jupiter</groupId>
                        <artifactId>junit-jupiter</artifactId>
                        <version>%s</version>
                        <scope>test</scope>
                    </dependency>
                </dependencies>
                <build>
                    <plugins>
                        <plugin>
                            <groupId>org.apache.maven.plugins</groupId>
                            <artifactId>maven-surefire-plugin</artifactId>
                            <version>3.6.1</version>
                            <configuration>
                                <reuseForks>%s</reuseForks>
                                <additionalClasspathElements>%s</additionalClasspathElements>
                            </configuration>
                        </plugin>
                    </plugins>
                </build>
            </project>
            """;

    private final int classes;
    private final String classPath;
    private final Path directory;

    private SuiteBenchmark(int classes, String classPath) throws IOException {
        this.classes = classes;
        this.classPath = classPath;
        this.directory = Files.createTempDirectory("suite");
    }

    static void run(int classes, String classPath, int rounds) throws Exception {
        SuiteBenchmark benchmark = new SuiteBenchmark(classes, classPath);
        Path own = benchmark.project("own", WITH_WARM_LAMBDA, true);
        Path forks = benchmark.project("forks", WITHOUT, false);
        Path plain = benchmark.project("plain", WITHOUT, true);
        List<Contender> contenders = List.of(
                new Contender(OWN, () -> benchmark.maven(own)),
                new Contender(PLAIN, () -> benchmark.maven(plain)),
                new Contender(FORKS, () -> benchmark.maven(forks)));
        Contender.inTurn(1, contenders.subList(0, 2));
        Map<String, Sample> samples = Contender.inTurn(rounds, contenders);
        Sample suite = samples.get(OWN);
        Report.title("A suite of " + classes + " test classes, whole run of Maven Surefire");
        Report.header("", "run", "Warm Lambda is");
        Report.row(OWN, suite.seconds(), "");
        Report.row(PLAIN, samples.get(PLAIN).seconds(), Report.ratio(suite.by(samples.get(PLAIN)), 1.5));
        double byForks = suite.by(samples.get(FORKS));
        Report.row(
                FORKS,
                samples.get(FORKS).seconds(),
                classes < JUDGED ? Report.ratio(byForks) : Report.ratio(byForks, 1 / 5.0));
    }

    private Path project(String name, String test, boolean reuseForks) throws IOException {
        Path project = directory.resolve(name);
        Path sources = Files.createDirectories(project.resolve("sources"));
        Path output = Files.createDirectories(project.resolve("target/test-classes"));
        String[] arguments = new String[classes + 4];
        arguments[0] = "-classpath";
        arguments[1] = classPath;
        arguments[2] = "-d";
        arguments[3] = output.toString();
        for (int i = 0; i < classes; i++) {
            Path source = sources.resolve("Suite" + i + "Test.java");
            Files.writeString(source, test.formatted(i));
            arguments[i + 4] = source.toString();
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) != 0) {
            throw new IllegalStateException("The tests of the suite do not compile.");
        }
        Files.writeString(project.resolve("pom.xml"), POM.formatted(junitVersion(), reuseForks, elements()));
        return project;
    }

    private String elements() {
        return libraries()
                .map(it -> "<additionalClasspathElement>" + it + "</additionalClasspathElement>")
                .collect(Collectors.joining());
    }

    private Stream<String> libraries() {
        return Arrays.stream(classPath.split(File.pathSeparator)).filter(it -> !it.contains("junit"));
    }

    private String junitVersion() {
        return new File(jupiter()).getParentFile().getName();
    }

    private String jupiter() {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(it -> new File(it).getName().startsWith("junit-jupiter-api"))
                .findFirst()
                .orElseThrow();
    }

    private long maven(Path project) throws IOException, InterruptedException {
        File repository = new File(jupiter());
        for (int level = 0; level < 6; level++) {
            repository = repository.getParentFile();
        }
        ProcessBuilder builder = new ProcessBuilder(
                        "mvn", "-B", "-o", "-Dmaven.repo.local=" + repository, "surefire:test")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(project.resolve("log.txt").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        long start = System.nanoTime();
        int status = builder.start().waitFor();
        long nanos = System.nanoTime() - start;
        String log = Files.readString(project.resolve("log.txt"));
        if (status != 0 || !log.contains("Tests run: " + 2 * classes + ", Failures: 0, Errors: 0")) {
            throw new IllegalStateException("The suite failed: " + log);
        }
        return nanos;
    }
}
