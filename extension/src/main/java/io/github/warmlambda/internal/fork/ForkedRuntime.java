package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.runtime.ExitStatus;
import io.github.warmlambda.internal.runtime.InMemoryRuntimeApi;
import io.github.warmlambda.internal.runtime.InsideRunner;
import io.github.warmlambda.internal.runtime.InsideTask;
import io.github.warmlambda.internal.runtime.Mailbox;
import io.github.warmlambda.internal.runtime.ProcessLife;
import io.github.warmlambda.internal.runtime.ProcessSpec;
import io.github.warmlambda.internal.runtime.RecordedInitialization;
import io.github.warmlambda.internal.runtime.RuntimeHost;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A JVM of its own, in which AWS's runtime runs as it does on Lambda. */
final class ForkedRuntime implements RuntimeHost {

    private final ProcessSpec spec;
    private final ProcessLife life;
    private final List<Path> runtime;
    private final ProcessFiles files = new ProcessFiles();
    private final RuntimeApiServer server;
    private volatile @Nullable Process process;
    private @Nullable Thread reaper;

    ForkedRuntime(ProcessSpec spec, ProcessLife life, Mailbox mailbox, List<Path> runtime, List<Path> function) {
        this.spec = spec;
        this.life = life;
        this.runtime = runtime;
        this.server = new RuntimeApiServer(spec.name(), new InMemoryRuntimeApi(life, mailbox, new InsideRunner() {
            @Override
            public <T> T run(InsideTask<T> task) {
                throw new UnsupportedOperationException(
                        "inside(..) needs isolation = CLASS_LOADER; this environment is a process of its own.");
            }
        }));
        ClassPathJar.write(files.task().resolve("lib/classpath.jar"), function);
    }

    @Override
    public void start() {
        life.beginInit();
        life.log().readFrom(files::readOutput);
        server.start();
        Map<String, String> variables = new TreeMap<>(spec.environmentVariables());
        variables.put("AWS_LAMBDA_RUNTIME_API", server.address());
        Process started =
                JvmCommand.of(runtime, spec.memorySize(), files, spec.handler()).start(files, variables);
        process = started;
        reaper = ForkThreads.start("end of " + spec.name(), () -> awaitExit(started));
    }

    private void awaitExit(Process started) {
        int status = exitValue(started);
        server.awaitAnswers();
        life.exit(ExitStatus.ofProcess(status));
        server.close();
        files.delete();
    }

    private static int exitValue(Process ended) {
        while (true) {
            try {
                return ended.waitFor();
            } catch (InterruptedException notOurs) {
                // Nobody has a reason to interrupt this thread.
            }
        }
    }

    @Override
    public void ended() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Override
    public void stop() {
        awaitEnd();
    }

    @Override
    public void awaitEnd() {
        boolean interrupted = Thread.interrupted();
        try {
            if (reaper != null) {
                reaper.join();
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public boolean isMain(Thread thread) {
        return false;
    }

    @Override
    public String describeStack() {
        return "\t(in a process of its own)";
    }

    @Override
    public List<RecordedInitialization> initializations() {
        return List.of();
    }

    @Override
    public Map<String, String> notInstrumented() {
        return Map.of();
    }

    @Override
    public long usedMemory() {
        return 0;
    }
}
