package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.ExitCalls;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * How the code of an environment ends its process: the environment ends, and an Error unwinds the calling thread. What a
 * {@code catch (Throwable)} or a {@code finally} still does then is ignored.
 */
final class EnvironmentExit implements ExitCalls {

    /** As long as Lambda waits for extensions in its Shutdown phase. A JVM would wait for ever. */
    private static final Duration HOOKS_LIMIT = Duration.ofSeconds(2);

    private final EnvironmentLife life;
    private final ShutdownHooks hooks = new ShutdownHooks();
    private final CountDownLatch ended = new CountDownLatch(1);

    EnvironmentExit(EnvironmentLife life) {
        this.life = life;
    }

    @Override
    public void exit(int status) {
        exitAfterHooks(status);
        throw new EnvironmentEnded();
    }

    @Override
    public void halt(int status) {
        life.exit(ExitStatus.of(status));
        throw new EnvironmentEnded();
    }

    @Override
    public void addShutdownHook(Thread hook) {
        hooks.add(hook);
    }

    @Override
    public boolean removeShutdownHook(Thread hook) {
        return hooks.remove(hook);
    }

    /** Run the shutdown hooks, and end the environment, unless another thread does: then wait for it, as in a JVM. */
    void exitAfterHooks(int status) {
        if (!hooks.begin()) {
            awaitEnd();
            return;
        }
        try {
            hooks.run(HOOKS_LIMIT);
        } finally {
            life.exit(ExitStatus.of(status));
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
