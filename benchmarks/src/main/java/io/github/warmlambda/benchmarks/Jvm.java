package io.github.warmlambda.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Starts JVMs like this one, each with what it needs of the class path alone: a small function has few libraries. */
final class Jvm {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final List<String> options = new ArrayList<>();
    private final Map<String, String> variables;
    private final Path errors = Files.createTempFile("errors", ".txt");
    private String classPath;

    private Jvm(Predicate<String> libraries, Map<String, String> variables) throws IOException {
        errors.toFile().deleteOnExit();
        this.variables = variables;
        this.classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(libraries)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A JVM with the libraries of a function, and the environment variables that all functions have. */
    static Jvm of(MeasuredFunction function, DynamoStub dynamo) throws IOException {
        Map<String, String> variables = new HashMap<>(MeasuredFunction.VARIABLES);
        variables.put(DynamoStub.VARIABLE, dynamo.endpoint());
        return new Jvm(library -> isNeeded(library.replace('\\', '/'), function), variables);
    }

    /** A JVM with all libraries. */
    static Jvm ofBenchmarks() throws IOException {
        return new Jvm(library -> true, Map.of());
    }

    private static boolean isNeeded(String library, MeasuredFunction function) {
        boolean ofAll = !library.contains("/repository/")
                || contains(library, "/com/amazonaws/", "/utils-lite/", "/byte-buddy/", "/com/fasterxml/", "/jspecify/")
                || contains(library, "/org/junit/", "/opentest4j/", "/apiguardian/", "/joda-time/", "/warm-lambda");
        boolean ofSdk = contains(library, "/awssdk/", "/reactive-streams/", "/slf4j-api/", "/httpcomponents/");
        boolean ofBenchmarks = contains(library, "/org/openjdk/jmh/", "/jopt-simple/", "/commons-math3/");
        return switch (function) {
            case SMALL -> ofAll;
            case SDK -> ofAll || ofSdk;
            case SPRING ->
                ofAll
                        || !ofBenchmarks
                                && !contains(library, "/awssdk/", "/httpcomponents/", "/hibernate/", "/h2database/");
            case HIBERNATE ->
                ofAll
                        || !ofBenchmarks
                                && !contains(library, "/awssdk/", "/httpcomponents/", "/springframework/", "/logback/");
        };
    }

    private static boolean contains(String library, String... parts) {
        return Arrays.stream(parts).anyMatch(library::contains);
    }

    Jvm with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    Jvm before(Path classes) {
        classPath = classes + File.pathSeparator + classPath;
        return this;
    }

    /** Run a program and print what it prints. */
    String run(Class<?> program, Object... arguments) throws IOException, InterruptedException {
        Process process = start(program, arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    program.getName() + " ended with status " + process.exitValue() + ":\n" + Files.readString(errors));
        }
        return output;
    }

    /** Start a program that works on demand. */
    Worker worker(Class<?> program, Object... arguments) throws IOException {
        return new Worker(start(program, arguments));
    }

    private Process start(Class<?> program, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(options);
        command.addAll(List.of("-classpath", classPath, program.getName()));
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(variables);
        return builder.start();
    }

    String classPath() {
        return classPath;
    }
}
