package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.internal.bridge.CurrentEnvironment;
import io.github.warmlambda.internal.bridge.RuntimeDriver;
import io.github.warmlambda.internal.loading.Layers;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The thread {@code main} of an environment: it runs the Init phase and all invocations, so that thread-locals persist from one
 * to the next, and it ends with the environment, so that they go with it.
 */
final class MainThread {

    private static final String DRIVER = "io.github.warmlambda.internal.inside.AwsRuntimeDriver";
    private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.";
    private static final long END_MILLIS = 1_000;
    private static final long DEFAULT_STACK_SIZE = 0;
    private static final boolean INHERIT_THREAD_LOCALS = false;

    private final ProcessSpec spec;
    private final ProcessLife life;
    private final Mailbox mailbox;
    private final ProcessThreads threads;
    private final Thread thread;

    MainThread(ProcessSpec spec, ProcessLife life, Mailbox mailbox) {
        this.spec = spec;
        this.life = life;
        this.mailbox = mailbox;
        this.threads = new ProcessThreads(spec.name(), life.hooks());
        this.thread = new Thread(threads, this::run, "main", DEFAULT_STACK_SIZE, INHERIT_THREAD_LOCALS);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Interrupt this thread, and all that its code started. */
    void interruptAll() {
        threads.interruptAll();
    }

    boolean is(Thread other) {
        return thread == other;
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Wait a moment for the thread to leave; one that does not is a daemon and cannot do harm any more. */
    void awaitEnd() {
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

    /** The frames of the thread from the top down to AWS's runtime, one a line. */
    String describeStack() {
        return Arrays.stream(thread.getStackTrace())
                .takeWhile(frame -> !frame.getClassName().startsWith(RUNTIME))
                .map(frame -> "\tat " + frame)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private void run() {
        try {
            life.hooks().process().exitAfterHooks(exitStatus());
        } catch (EnvironmentEnded ended) {
            life.end(EndReason.SHUTDOWN);
        } finally {
            // Without its thread there is no process, whatever broke: somebody may be waiting for an outcome.
            life.exit(1);
            threads.interruptAll();
            // The context class loader is the one thing that a Thread keeps when it has ended.
            Thread.currentThread().setContextClassLoader(null);
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
        } catch (Throwable thrown) {
            threads.uncaughtException(thread, thrown);
            life.loopFailed(ThrownInside.rebuild(thrown));
            threads.awaitNonDaemons();
            return 1;
        }
    }

    /** Run the Init phase and AWS's loop. Returns false if AWS's runtime exits, rather than to come to its end. */
    private boolean serve() throws Exception {
        life.beginInit();
        Layers layers = spec.layerFactory().create(spec.name(), life.hooks(), life.hooks()::defined);
        Thread.currentThread().setContextClassLoader(layers.function());
        CurrentEnvironment.markThread(life.hooks());
        RuntimeDriver driver = (RuntimeDriver)
                Class.forName(DRIVER, true, layers.runtime()).getConstructor().newInstance();
        if (!life.beforeInit(new BeforeInit(spec, layers.function()))
                || !driver.init(
                        spec.handler(), layers.function(), new InMemoryRuntimeApi(life, mailbox, layers, driver))) {
            return false;
        }
        life.completeInit();
        driver.loop();
        return true;
    }
}
