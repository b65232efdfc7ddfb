package io.github.warmlambda.internal.bridge;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What instrumented code calls in place of the members of the JDK that replace or use the standard streams. */
public final class StreamHooks {

    private StreamHooks() {}

    /** Stands for {@link System#setOut}. */
    public static void setOut(@Nullable PrintStream out) {
        inside(streams -> streams.setOut(out), () -> System.setOut(out));
    }

    /** Stands for {@link System#setErr}. */
    public static void setErr(@Nullable PrintStream err) {
        inside(streams -> streams.setErr(err), () -> System.setErr(err));
    }

    /** Stands for {@link System#setIn}. */
    public static void setIn(@Nullable InputStream in) {
        inside(streams -> streams.setIn(in), () -> System.setIn(in));
    }

    /** Stands for reading {@link System#in}. */
    public static @Nullable InputStream in() {
        Optional<EnvironmentHooks> environment = CurrentEnvironment.find();
        return environment.isPresent() ? environment.get().streams().in() : System.in;
    }

    /** Stands for {@link System#console()}: a runtime process on Lambda has none. */
    public static @Nullable Console console() {
        return CurrentEnvironment.find().isPresent() ? null : System.console();
    }

    /** Stands for {@link Thread#dumpStack()}. */
    public static void dumpStack() {
        Exception exception = new Exception("Stack trace");
        StackTraceElement[] trace = exception.getStackTrace();
        trace[0] = new StackTraceElement("java.lang.Thread", "dumpStack", "Thread.java", -1);
        exception.setStackTrace(trace);
        exception.printStackTrace(Objects.requireNonNull(SystemHooks.err()));
    }

    private static void inside(Consumer<StandardStreams> change, Runnable outside) {
        Optional<EnvironmentHooks> environment = CurrentEnvironment.find();
        if (environment.isPresent()) {
            change.accept(environment.get().streams());
        } else {
            outside.run();
        }
    }
}
