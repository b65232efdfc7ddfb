package io.github.warmlambda;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Runs a main class in a JVM of its own, with this JVM's class path or a part of it. */
final class ForkedJvm {

    private final List<String> options = new ArrayList<>();
    private Predicate<String> classPathElements = element -> true;
    private String added = "";

    ForkedJvm option(String option) {
        options.add(option);
        return this;
    }

    /** Leave out the class-path elements whose file name contains one of these texts. */
    ForkedJvm without(String... parts) {
        classPathElements = element -> Arrays.stream(parts)
                .noneMatch(part -> Path.of(element).getFileName().toString().contains(part));
        return this;
    }

    /** Put an element at the end of the class path. */
    ForkedJvm with(Path element) {
        added += File.pathSeparator + element;
        return this;
    }

    Result run(Class<?> mainClass, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-classpath");
        command.add(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(classPathElements)
                        .collect(Collectors.joining(File.pathSeparator))
                + added);
        command.add(mainClass.getName());
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Result(int exitStatus, String output) {}
}
