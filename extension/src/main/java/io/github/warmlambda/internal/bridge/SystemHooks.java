package io.github.warmlambda.internal.bridge;

import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What instrumented code calls in place of members of the JDK that would reach beyond its execution environment. Each method
 * has the descriptor of the member that it stands for. Outside an environment it does what the JDK does.
 */
public final class SystemHooks {

    private SystemHooks() {}

    /** Stands for {@link System#getenv()}. */
    public static Map<String, String> getenv() {
        return CurrentEnvironment.find()
                .map(EnvironmentHooks::environmentVariables)
                .orElseGet(System::getenv);
    }

    /** Stands for {@link System#getenv(String)}. */
    public static @Nullable String getenv(String name) {
        return getenv().get(name);
    }

    /** Stands for reading {@link System#out}. */
    public static PrintStream out() {
        return CurrentEnvironment.find().map(EnvironmentHooks::out).orElse(System.out);
    }

    /** Stands for reading {@link System#err}. */
    public static PrintStream err() {
        return CurrentEnvironment.find().map(EnvironmentHooks::err).orElse(System.err);
    }

    /** Stands for {@link Throwable#printStackTrace()}. */
    public static void printStackTrace(Throwable thrown) {
        thrown.printStackTrace(err());
    }
}
