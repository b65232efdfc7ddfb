package io.github.warmlambda.environment;

/**
 * How an execution environment is kept apart from the test and from other environments.
 *
 * @since 0.1
 */
public enum Isolation {
    /** By class loaders, in the test JVM: milliseconds, and a debugger stops in the handler. */
    CLASS_LOADER,

    /**
     * By a process of its own: a JVM with Lambda's flags that runs AWS's runtime as it is, against a Runtime API that the test
     * JVM serves on the loopback interface. Then exits, memory, files of {@code java.io.tmpdir} and all state of the JVM are
     * real, and each environment takes as long as a JVM needs to start. On Linux only. The JVM is of the JDK that runs the test,
     * or of the one whose directory the system property {@code warmlambda.java.home} names.
     */
    PROCESS
}
