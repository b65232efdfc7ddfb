package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.internal.bridge.CurrentEnvironment;
import io.github.warmlambda.internal.bridge.RuntimeApi;
import io.github.warmlambda.internal.bridge.RuntimeDriver;
import io.github.warmlambda.internal.bridge.TemporaryDirectory;
import io.github.warmlambda.internal.bridge.UnsupportedRuntimeException;
import io.github.warmlambda.internal.loading.Layers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The thread {@code main} of an environment: it runs the Init phase and all invocations, so that thread-locals persist from one
 * to the next, and it ends with the environment, so that they go with it.
 */
final class MainThread implements RuntimeHost {

    private static final long END_MILLIS = 1_000;
    private static final int BYTES_PER_MEGABYTE = 1024 * 1024;
    private static final long DEFAULT_STACK_SIZE = 0;
    private static final boolean INHERIT_THREAD_LOCALS = false;

    private final EnvironmentSpec spec;
    private final EnvironmentLife life;
    private final Mailbox mailbox;
    private final EnvironmentCallbacks hooks;
    private final EnvironmentThreads threads;
    private final Thread thread;
    private volatile @Nullable EndingEnvironment running;
    private volatile @Nullable Path runQueue;

    MainThread(EnvironmentSpec spec, EnvironmentLife life, Mailbox mailbox, TemporaryDirectory temporaryDirectory) {
        this.spec = spec;
        this.life = life;
        this.mailbox = mailbox;
        this.hooks = new EnvironmentCallbacks(
                life,
                spec.number(),
                spec.environmentVariables(),
                spec.layerFactory(),
                life.log(),
                temporaryDirectory,
                life::activity);
        this.threads = new EnvironmentThreads(spec.name(), hooks);
        this.thread = new Thread(threads, this::run, "main", DEFAULT_STACK_SIZE, INHERIT_THREAD_LOCALS);
        this.thread.setDaemon(true);
    }

    @Override
    public void start() {
        thread.start();
    }

    /** Interrupt this thread, and all that its code started. */
    @Override
    public void stop() {
        threads.interruptAll();
    }

    @Override
    public void prepareNext() {
        spec.layerFactory().prepareNext();
    }

    @Override
    public void ended() {
        hooks.exitCalls().ended();
        hooks.end();
    }

    @Override
    public void release() {
        hooks.systemProperties().temporaryDirectory().delete();
    }

    @Override
    public boolean isMain(Thread other) {
        return thread == other;
    }

    @Override
    public boolean isAlive() {
        return thread.isAlive();
    }

    /** Wait a moment for the thread to leave; one that does not is a daemon and cannot do harm any more. */
    @Override
    public void awaitEnd() {
        boolean interrupted = Thread.interrupted();
        try {
            thread.join(END_MILLIS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<RecordedInitialization> initializations() {
        return hooks.recorder().recorded();
    }

    @Override
    public Map<String, Set<String>> missingVariables() {
        return hooks.missingVariables();
    }

    @Override
    public Map<String, FieldUse> takeFieldUses() {
        return hooks.fieldUses().take();
    }

    @Override
    public boolean isInTestJvm() {
        return true;
    }

    @Override
    public Supplier<Optional<Set<String>>> openFiles() {
        return OpenFiles.ofThisJvm();
    }

    @Override
    public Surroundings surroundings() {
        return new Surroundings(
                hooks.systemProperties().texts(),
                SharedValues.of(thread, functionLayer(), hooks),
                hooks.systemProperties().temporaryDirectory().files(),
                threads.aliveBeside(thread).size(),
                hooks.classesMade());
    }

    private @Nullable ClassLoader functionLayer() {
        EndingEnvironment environment = running;
        return environment == null ? null : environment.layers().function();
    }

    @Override
    public ThreadBirths threadBirths() {
        return hooks.threadBirths();
    }

    @Override
    public List<Thread> threads() {
        return threads.aliveBeside(thread);
    }

    @Override
    public Set<String> initializedClasses() {
        return hooks.recorder().initialized();
    }

    @Override
    public Map<String, String> notInstrumented() {
        return hooks.notInstrumented();
    }

    @Override
    public OptionalLong nanosWaited() {
        Path known = runQueue;
        return known == null ? OptionalLong.empty() : RunQueue.nanosWaited(known);
    }

    // An estimate: one JVM holds all environments, so this is the heap of them all.
    @Override
    public long usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / BYTES_PER_MEGABYTE + 1;
    }

    @Override
    public String describeStack() {
        return Arrays.stream(thread.getStackTrace())
                .takeWhile(frame -> !frame.getClassName().startsWith(ThreadBirths.AWS_RUNTIME))
                .map(frame -> "\tat " + frame)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private void run() {
        runQueue = RunQueue.ofThisThread();
        try {
            hooks.exitCalls().exitAfterHooks(exitStatus());
        } catch (EnvironmentEnded ended) {
            life.end(EndReason.SHUTDOWN);
        } finally {
            // Without its thread there is no process, whatever broke: somebody may be waiting for an outcome.
            life.exit(ExitStatus.of(1));
            endThreads();
            // The context class loader is the one thing that a Thread keeps when it has ended.
            Thread.currentThread().setContextClassLoader(null);
        }
    }

    private void endThreads() {
        EndingEnvironment ending = running;
        running = null;
        if (ending != null && spec.endOfLife().closes()) {
            Thread.interrupted(); // It may be how this thread was told to end; what is closed now is not meant.
            hooks.letGoOn(true);
            spec.endOfLife().close(ending);
            hooks.letGoOn(false);
        }
        threads.interruptAll();
        if (ending != null && !threads.aliveBeside(thread).isEmpty()) {
            spec.endOfLife().stopExecutors(ending);
        }
        if (ending != null) {
            SharedThreads.release(ending.layers().function(), ending.layers().runtime());
        }
    }

    private int exitStatus() {
        try {
            if (!serve()) {
                return 1;
            }
            threads.awaitNonDaemons();
            return 0;
        } catch (EnvironmentEnded ended) {
            throw ended;
        } catch (UnsupportedRuntimeException unsupported) {
            life.refuseInit(unsupported);
            return 1;
        } catch (Throwable thrown) {
            threads.uncaughtException(thread, thrown);
            life.loopFailed(ThrownInside.of(thrown).rebuild());
            threads.awaitNonDaemons();
            return 1;
        }
    }

    /** Run the Init phase and AWS's loop. Returns false if AWS's runtime exits, rather than to come to its end. */
    private boolean serve() throws Exception {
        life.beginInit();
        Layers layers = spec.layerFactory().create(spec.name(), hooks, hooks::defined);
        spec.endOfLife().begin(layers, hooks.recorder().initialized());
        Thread.currentThread().setContextClassLoader(layers.function());
        CurrentEnvironment.markThread(hooks);
        RuntimeDriver driver = DriverLoader.load(layers);
        running = new EndingEnvironment(layers, driver, hooks.recorder().initialized());
        if (!life.beforeInit(new BeforeInit(spec, layers.function()))
                || !driver.init(spec.handler(), layers.function(), runtimeApi(layers, driver))) {
            return false;
        }
        driver.loop();
        return true;
    }

    private RuntimeApi runtimeApi(Layers layers, RuntimeDriver driver) {
        InsideRunner insideRunner = new LayerInsideRunner(spec.layerFactory(), layers, driver);
        return new InMemoryRuntimeApi(life, mailbox, insideRunner, IdleListener.NONE);
    }
}
