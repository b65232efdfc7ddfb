package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.agent.AgentSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The directories of one process, and the files that it writes to for us.
 *
 * <p>Files, and no pipes: whatever the process has written before it calls the Runtime API is in there when the call arrives, so
 * that an invocation's log is complete when the test sees it, and no thread must pump.
 */
final class ProcessFiles {

    private final Path directory = ForkDirectory.create("environment-");
    private final Path task = directory.resolve("task");
    private final Path temporary;
    private final Path settings = directory.resolve("agent.properties");
    private final GrowingFile output = new GrowingFile(directory.resolve("output"));
    private final GrowingFile records = new GrowingFile(directory.resolve("records"));

    ProcessFiles(List<Path> functionPath, Path temporary) {
        this.temporary = temporary;
        try {
            Files.createDirectories(task.resolve("lib"));
            ClassPathJar.write(task.resolve("lib/classpath.jar"), functionPath);
            new AgentSettings(records.path().toPath(), List.of(), List.of(), "").write(settings);
        } catch (IOException e) {
            throw new UncheckedIOException("The files of a process cannot be written to " + directory, e);
        }
    }

    /** Its working directory, which is {@code /var/task} on AWS. */
    Path task() {
        return task;
    }

    /** Its directory for temporary files. */
    Path temporary() {
        return temporary;
    }

    /** What its agent is told. */
    Path settings() {
        return settings;
    }

    /** What it prints. */
    GrowingFile output() {
        return output;
    }

    /** What its agent tells. */
    GrowingFile records() {
        return records;
    }

    void delete() {
        output.close();
        records.close();
        ForkDirectory.delete(directory);
    }
}
