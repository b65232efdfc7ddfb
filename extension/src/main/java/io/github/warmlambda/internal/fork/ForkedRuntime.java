package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.runtime.EnvironmentLife;
import io.github.warmlambda.internal.runtime.EnvironmentSpec;
import io.github.warmlambda.internal.runtime.ExitStatus;
import io.github.warmlambda.internal.runtime.IdleListener;
import io.github.warmlambda.internal.runtime.InMemoryRuntimeApi;
import io.github.warmlambda.internal.runtime.Mailbox;
import io.github.warmlambda.internal.runtime.OpenFiles;
import io.github.warmlambda.internal.runtime.RecordedInitialization;
import io.github.warmlambda.internal.runtime.RuntimeHost;
import io.github.warmlambda.internal.runtime.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A JVM of its own, in which AWS's runtime runs as it does on Lambda. */
final class ForkedRuntime implements RuntimeHost {

    private final EnvironmentSpec spec;
    private final EnvironmentLife life;
    private final Mailbox mailbox;
    private final ForkedFunction function;
    private final Sandbox sandbox;
    private volatile @Nullable ForkedProcess process;
    private volatile @Nullable AgentReports reports;
    private @Nullable Thread reaper;
    private long startedAt;

    ForkedRuntime(
            EnvironmentSpec spec, EnvironmentLife life, Mailbox mailbox, ForkedFunction function, Sandbox sandbox) {
        this.function = function;
        this.sandbox = sandbox;
        this.spec = spec;
        this.life = life;
        this.mailbox = mailbox;
    }

    @Override
    public void start() {
        life.beginInit();
        ProcessFiles files = new ProcessFiles(sandbox, spec.number(), function);
        life.log().readFrom(files.output()::read);
        AgentReports told = new AgentReports(spec.number(), new RecordFile(files.records()));
        reports = told;
        startedAt = System.nanoTime();
        RuntimeApiServer started = new RuntimeApiServer(spec.name(), function.takesPath());
        try {
            ForkedProcess forked = new ForkedProcess(command(files).start(files, variables(started)));
            process = forked;
            started.serve(new InMemoryRuntimeApi(life, mailbox, new ForkedInsideRunner(told), idleListener(forked)));
            reaper = ForkThreads.start("end of " + spec.name(), () -> awaitExit(forked, started, files, told));
        } catch (RuntimeException | Error e) {
            ended();
            started.close();
            files.delete();
            throw e;
        }
    }

    /** Lambda does not freeze an environment that may serve several requests at once. */
    private IdleListener idleListener(ForkedProcess forked) {
        return spec.environmentVariables().containsKey("AWS_LAMBDA_MAX_CONCURRENCY") ? IdleListener.NONE : forked;
    }

    private JvmCommand command(ProcessFiles files) {
        return JvmCommand.of(function.runtimePath(), spec.memorySize(), files, spec.handler());
    }

    private Map<String, String> variables(RuntimeApiServer server) {
        Map<String, String> variables = new TreeMap<>(spec.environmentVariables());
        variables.put("AWS_LAMBDA_RUNTIME_API", server.address());
        return variables;
    }

    private void awaitExit(ForkedProcess forked, RuntimeApiServer server, ProcessFiles files, AgentReports told) {
        int value = forked.awaitExit();
        server.awaitAnswers();
        Optional<IllegalStateException> notBegun = told.beforeInitFailure(spec.functionName());
        if (notBegun.isPresent()) {
            life.refuseInit(notBegun.get());
        } else {
            life.exit(told.exits() ? ExitStatus.of(value) : ExitStatus.ofKilled(value));
        }
        server.close();
        told.read();
        files.delete();
    }

    @Override
    public void ready() {
        // For the case that it does not live to be asked again.
        usedMemory();
    }

    @Override
    public void ended() {
        if (process != null) {
            process.kill();
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
        return process == null ? "" : ThreadDump.framesOfMain(process, life.log()::text);
    }

    @Override
    public OptionalLong nanosWaited() {
        return process == null ? OptionalLong.empty() : process.nanosWaited();
    }

    @Override
    public List<RecordedInitialization> initializations() {
        return reports == null ? List.of() : reports.initializations();
    }

    @Override
    public Surroundings surroundings() {
        return ForkedSurroundings.of(begun().pid(), sandbox.temporary());
    }

    @Override
    public Supplier<Optional<Set<String>>> openFiles() {
        return OpenFiles.of(begun().pid());
    }

    private ForkedProcess begun() {
        return Objects.requireNonNull(process, "not started yet");
    }

    @Override
    public Map<String, String> notInstrumented() {
        return reports == null ? Map.of() : reports.notInstrumented();
    }

    @Override
    public void release() {
        sandbox.delete();
    }

    @Override
    public Duration beforeInitDuration() {
        return reports == null ? Duration.ZERO : reports.beforeInit();
    }

    @Override
    public Optional<Duration> startDuration() {
        return reports == null ? Optional.empty() : reports.started().map(nanos -> Duration.ofNanos(nanos - startedAt));
    }

    @Override
    public long usedMemory() {
        return process == null ? 0 : process.usedMemory();
    }
}
