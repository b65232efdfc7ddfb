package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.ExitCalls;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/**
 * How the code of an environment ends its process: the environment ends, and an Error unwinds the calling thread. What a
 * {@code catch (Throwable)} or a {@code finally} still does then is ignored.
 */
final class EnvironmentExit implements ExitCalls {

    /** As long as Lambda waits for extensions in its Shutdown phase. A JVM would wait for ever. */
    private static final Duration HOOKS_LIMIT = Duration.ofSeconds(2);

    private static final String OWN = "io.github.warmlambda.internal.";

    private final EnvironmentLife life;
    private final ShutdownHooks hooks = new ShutdownHooks();
    private final CountDownLatch ended = new CountDownLatch(1);

    EnvironmentExit(EnvironmentLife life) {
        this.life = life;
    }

    @Override
    public void exit(int status) {
        String where = where("System.exit(%d)".formatted(status));
        afterHooks(() -> life.exit(ExitStatus.of(status), where));
        throw new EnvironmentEnded();
    }

    @Override
    public void halt(int status) {
        life.exit(ExitStatus.of(status), where("Runtime.halt(%d)".formatted(status)));
        throw new EnvironmentEnded();
    }

    private static boolean isOfCall(StackTraceElement frame) {
        return frame.getClassName().startsWith(OWN) || frame.getClassName().equals(Optional.class.getName());
    }

    private static String where(String call) {
        String stack = Arrays.stream(new Throwable().getStackTrace())
                .dropWhile(EnvironmentExit::isOfCall)
                .takeWhile(frame -> !frame.getClassName().startsWith(ThreadBirths.AWS_RUNTIME))
                .map(frame -> "%n\tat %s".formatted(frame))
                .collect(Collectors.joining());
        return "The code called %s on thread \"%s\":%s"
                .formatted(call, Thread.currentThread().getName(), stack);
    }

    @Override
    public void addShutdownHook(Thread hook) {
        hooks.add(hook);
    }

    @Override
    public boolean removeShutdownHook(Thread hook) {
        return hooks.remove(hook);
    }

    /** How many shutdown hooks the code has registered. */
    int shutdownHooks() {
        return hooks.count();
    }

    /** The runtime is at its end: end the environment as a JVM ends by itself. */
    void exitAfterHooks(int status) {
        afterHooks(() -> life.exit(ExitStatus.of(status)));
    }

    /** Run the shutdown hooks, and end the environment, unless another thread does: then wait for it. */
    private void afterHooks(Runnable exit) {
        if (!hooks.begin()) {
            awaitEnd();
            return;
        }
        try {
            hooks.run(HOOKS_LIMIT);
        } finally {
            exit.run();
        }
    }

    // Uninterruptible, but not for long: the other thread has a limit.
    private void awaitEnd() {
        boolean interrupted = false;
        while (true) {
            try {
                ended.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process is gone: no hook runs any more. */
    void ended() {
        hooks.clear();
        ended.countDown();
    }
}
