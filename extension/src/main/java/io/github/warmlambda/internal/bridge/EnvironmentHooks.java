package io.github.warmlambda.internal.bridge;

import java.util.List;
import java.util.Map;

/** One execution environment as instrumented code reaches it. */
public interface EnvironmentHooks {

    /** Fail if the environment has ended: then each redirected call that its threads still make throws an Error. */
    default void checkAlive() {}

    /** What {@code System.exit} and its like end. */
    ExitCalls exitCalls();

    /** The environment variables of the function, unmodifiable. */
    Map<String, String> environmentVariables();

    /** Whether it is worth telling which variables are missing: only an Init phase that fails does. */
    default boolean noticesMissingVariables() {
        return false;
    }

    /** Code asked for a variable that is not set. */
    default void variableMissing(String name, Class<?> asker) {}

    /** What {@code System.out}, {@code err} and {@code in} are inside. */
    StandardStreams streams();

    /** The system properties of the environment. */
    EnvironmentProperties systemProperties();

    /** What the environment changes in the JVM. */
    JvmState jvmState();

    /** The loggers of {@code java.util.logging} inside. */
    LoggerTree loggers();

    /** A static initializer begins on the current thread. */
    void initializerEntered(Class<?> initialized);

    /** The static initializer that the current thread entered last has ended. */
    void initializerExited();

    /** The static initializer that the current thread entered last has thrown. */
    void initializerFailed(Throwable failure);

    /** Code on the current thread is about to create a thread that inherits its mark. */
    default void threadCreated() {}

    /**
     * Code of the function uses a field that is observed.
     *
     * @param field the class that the instruction names, and the name of the field
     * @param written whether it is assigned
     * @param stack where, the instruction first
     */
    default void fieldUsed(String field, boolean written, List<StackTraceElement> stack) {}

    /** Instrument a class file that user code is about to define in a class loader of its own. */
    byte[] instrument(byte[] classFile);

    /**
     * User code is about to define a class that cannot be instrumented.
     *
     * @param reason why, as the end of a sentence about the class
     */
    default void notInstrumented(byte[] classFile, String reason) {}
}
