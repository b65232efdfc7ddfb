package io.github.warmlambda.internal.bridge;

import java.util.Optional;

/** What instrumented code calls to end its process, or to be called before it ends. Outside an environment: the JDK itself. */
public final class ExitHooks {

    private ExitHooks() {}

    /** Stands for {@link System#exit(int)}. */
    public static void exit(int status) {
        exit(Runtime.getRuntime(), status);
    }

    /** Stands for {@link Runtime#exit(int)}. */
    public static void exit(Runtime runtime, int status) {
        exitCalls().ifPresentOrElse(calls -> calls.exit(status), () -> runtime.exit(status));
    }

    /** Stands for {@link Runtime#halt(int)}. */
    public static void halt(Runtime runtime, int status) {
        exitCalls().ifPresentOrElse(calls -> calls.halt(status), () -> runtime.halt(status));
    }

    /** Stands for {@link Runtime#addShutdownHook(Thread)}. */
    public static void addShutdownHook(Runtime runtime, Thread hook) {
        exitCalls().ifPresentOrElse(calls -> calls.addShutdownHook(hook), () -> runtime.addShutdownHook(hook));
    }

    /** Stands for {@link Runtime#removeShutdownHook(Thread)}. */
    public static boolean removeShutdownHook(Runtime runtime, Thread hook) {
        return exitCalls()
                .map(calls -> calls.removeShutdownHook(hook))
                .orElseGet(() -> runtime.removeShutdownHook(hook));
    }

    private static Optional<ExitCalls> exitCalls() {
        return CurrentEnvironment.find().map(EnvironmentHooks::exitCalls);
    }
}
