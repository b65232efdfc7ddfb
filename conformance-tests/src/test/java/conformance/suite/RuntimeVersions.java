package conformance.suite;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The libraries of AWS that a managed runtime had, or has.
 *
 * @param client the version of aws-lambda-java-runtime-interface-client
 * @param serialization the version of aws-lambda-java-serialization
 * @param core the version of aws-lambda-java-core that the client asks for
 */
public record RuntimeVersions(String client, String serialization, String core) {

    /** The oldest that can be run, the newest, and what lies between, oldest first. */
    public static final List<RuntimeVersions> ALL = List.of(
            new RuntimeVersions("2.4.2", "1.1.2", "1.2.3"),
            new RuntimeVersions("2.6.0", "1.1.2", "1.2.3"),
            new RuntimeVersions("2.7.0", "1.1.5", "1.3.0"),
            new RuntimeVersions("2.8.7", "1.1.6", "1.4.0"),
            new RuntimeVersions("2.9.0", "1.2.0", "1.4.0"),
            new RuntimeVersions(Versions.RUNTIME, Versions.SERIALIZATION, "1.4.0"));

    private static final List<String> LIBRARIES = List.of(
            "aws-lambda-java-runtime-interface-client", "aws-lambda-java-serialization", "aws-lambda-java-core");

    /** As the head of a column. */
    String title() {
        return client + ", " + serialization;
    }

    /** Run a program of these tests in a JVM that has these libraries, and wait for its end. */
    public void run(Class<?> program, Path jars, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Dconformance.ownRuntimeClient=true", "-classpath", classPath(jars), program.getName()));
        command.addAll(List.of(arguments));
        command.add(1, "-Dconformance.runtime=" + client);
        command.add(1, "-Dconformance.serialization=" + serialization);
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Ended with status %d: %s".formatted(process.exitValue(), command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String classPath(Path jars) {
        Stream<String> others = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(element -> LIBRARIES.stream()
                        .noneMatch(library -> new File(element).getName().startsWith(library + "-")));
        // The client last: by its manifest, it would bring the serialization of its time from the same directory.
        Stream<String> own = Stream.of(
                        LIBRARIES.get(1) + "-" + serialization,
                        LIBRARIES.get(2) + "-" + core,
                        LIBRARIES.get(0) + "-" + client)
                .map(name -> jars.resolve(name + ".jar").toString());
        return Stream.concat(own, others).collect(Collectors.joining(File.pathSeparator));
    }
}
