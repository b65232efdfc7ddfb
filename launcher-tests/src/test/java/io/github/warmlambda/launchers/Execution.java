package io.github.warmlambda.launchers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How a command ended, and what it printed. */
record Execution(int exitStatus, String output, String errors) {

    private static final int MINUTES = 5;

    /** Run a command; one that hangs is killed. */
    static Execution of(Path directory, List<String> command, Map<String, String> variables) throws IOException {
        Path output = Files.createTempFile("execution", ".out");
        Path errors = Files.createTempFile("execution", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().putAll(variables);
            int status = await(builder.start());
            return new Execution(status, read(output), read(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    String all() {
        return "exit status %d%n%s%n%s".formatted(exitStatus, output, errors);
    }

    private static int await(Process process) {
        try {
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            throw new IllegalStateException("No end after %d minutes: %s".formatted(MINUTES, process.info()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
