package example;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Runs a main class in a JVM of its own, with this JVM's class path but for some of its jars. */
public final class ForkedJvm {

    private final List<String> options = new ArrayList<>();
    private String left = "\0";
    private String added = "";

    public ForkedJvm options(List<String> more) {
        options.addAll(more);
        return this;
    }

    /** Leave out the jars whose file name begins so. */
    public ForkedJvm without(String fileName) {
        left = fileName;
        return this;
    }

    /** Put an element at the end of the class path. */
    public ForkedJvm with(Path element) {
        added = File.pathSeparator + element;
        return this;
    }

    public Result run(Class<?> mainClass) {
        try {
            Process process = start(mainClass);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Process start(Class<?> mainClass) throws IOException {
        return new ProcessBuilder(command(mainClass)).redirectErrorStream(true).start();
    }

    private List<String> command(Class<?> mainClass) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-classpath");
        command.add(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(element ->
                                !Path.of(element).getFileName().toString().startsWith(left))
                        .collect(Collectors.joining(File.pathSeparator))
                + added);
        command.add(mainClass.getName());
        return command;
    }

    public record Result(int exitStatus, String output) {}
}
