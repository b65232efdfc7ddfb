package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.agent.AgentSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The directories of one process, and the files that it writes to for us.
 *
 * <p>Files, and no pipes: whatever the process has written before it calls the Runtime API is in there when the call arrives, so
 * that an invocation's log is complete when the test sees it, and no thread must pump.
 */
final class ProcessFiles {

    private final Path directory;
    private final Path temporary;
    private final Path task;
    private final Path settings;
    private final GrowingFile output;
    private final GrowingFile records;

    ProcessFiles(Sandbox sandbox, int environment, ForkedFunction function) {
        directory = sandbox.createDirectory(environment);
        temporary = sandbox.temporary();
        settings = directory.resolve("agent.properties");
        output = new GrowingFile(directory.resolve("output"));
        records = new GrowingFile(directory.resolve("records"));
        try {
            task = function.createTask(directory);
            new AgentSettings(
                            records.path().toPath(),
                            function.notInstrumented(),
                            function.beforeInit(),
                            function.createLayers(directory))
                    .write(settings);
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
