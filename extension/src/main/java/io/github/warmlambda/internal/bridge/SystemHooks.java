package io.github.warmlambda.internal.bridge;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        Optional<EnvironmentHooks> environment = CurrentEnvironment.find();
        if (environment.isEmpty()) {
            return System.getenv(name);
        }
        String value = environment.get().environmentVariables().get(name);
        if (value == null && environment.get().noticesMissingVariables()) {
            environment.get().variableMissing(name, CurrentEnvironment.STACK.getCallerClass());
        }
        return value;
    }

    /** Stands for reading {@link System#out}. */
    public static @Nullable PrintStream out() {
        Optional<EnvironmentHooks> environment = CurrentEnvironment.find();
        return environment.isPresent() ? environment.get().streams().out() : System.out;
    }

    /** Stands for reading {@link System#err}. */
    public static @Nullable PrintStream err() {
        Optional<EnvironmentHooks> environment = CurrentEnvironment.find();
        return environment.isPresent() ? environment.get().streams().err() : System.err;
    }

    /**
     * Stands for {@link Throwable#printStackTrace()} on an object of any class, which may override it, or may be no Throwable
     * at all but have a method of that name.
     */
    public static void printStackTrace(Object receiver) throws Throwable {
        Method method = findMethod(receiver.getClass(), "printStackTrace");
        boolean overridden =
                CurrentEnvironment.ofClass(method.getDeclaringClass()).isPresent();
        if (!(receiver instanceof Throwable thrown)) {
            invoke(method, receiver);
        } else if (overridden) {
            thrown.printStackTrace();
        } else {
            thrown.printStackTrace(Objects.requireNonNull(err()));
        }
    }

    /** Stands for {@code super.printStackTrace()} where super is a class of the JDK. */
    public static void printStackTraceOfSuper(Object thrown) {
        ((Throwable) thrown).printStackTrace(Objects.requireNonNull(err()));
    }

    private static Method findMethod(Class<?> type, String name) throws NoSuchMethodException {
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            try {
                return declaring.getDeclaredMethod(name);
            } catch (NoSuchMethodException | NoClassDefFoundError inherited) {
                // The next super class may have it; an optional class that another method names may be missing.
            }
        }
        throw new NoSuchMethodException(type.getName() + "." + name + "()");
    }

    private static void invoke(Method method, Object receiver) throws Throwable {
        method.setAccessible(true);
        try {
            method.invoke(receiver);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
