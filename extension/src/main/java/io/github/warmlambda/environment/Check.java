package io.github.warmlambda.environment;

/**
 * What is watched while a test runs, and can fail it.
 *
 * @since 0.1
 */
public enum Check {
    /**
     * No static initializer ran more than once behind the test's back.
     *
     * <p>Inside one class loader the JVM guarantees that. What is judged is the name of the class over all class loaders
     * and all environments that served the function, except those that the test ended on purpose: it fails when a crash
     * replaced the environment, when code defined a class again in a loader of its own, and when a class with static code
     * could not be instrumented, because then nobody knows. Always on, unless it is switched off by name.
     */
    STATIC_INITIALIZERS_ONCE,

    /**
     * No warm invocation leaves a change in static fields of own code, in the handler object, or in what they hold, except where
     * {@code @AllowState} says so. Objects of libraries are opaque: another one in the place of one is a change.
     *
     * <p>The first invocation of an environment is not judged, nor is a class that is initialized late, nor what is made in one of the
     * first invocations ({@code warmUp}) and stays.
     */
    NO_STATE_LEAK,

    /**
     * No static initializer of own code runs in an invocation, where a caller waits for it, instead of the Init phase; and those of one
     * library do not take longer than {@code initInInvokeBudget} together.
     */
    NO_INIT_IN_INVOKE,

    /**
     * Own code keeps no data of a request after its response, in static fields, the handler object, thread-locals or objects of its own
     * that a library holds, and none comes out with the response or the log of a later request: longer texts of the event, the ids of
     * request, tenant and Cognito identity, the client context.
     *
     * <p>What the state held before the first request is not taken for data of a request, whatever the event says, nor is a constant of
     * a class.
     */
    NO_REQUEST_DATA_LEFT,

    /**
     * Nothing grows with each of ten invocations in a row: what own code keeps in a static field or the handler object,
     * threads, temporary files, classes that the code makes itself, and the files and sockets that invocations open, unless another
     * function of the JVM is active. What libraries keep is judged from 80 invocations on. In a process
     * of its own: threads, temporary files, open files and sockets.
     */
    NO_UNBOUNDED_GROWTH,

    /**
     * No warm invocation leaves files in the environment's directory for temporary files, nor in {@code /tmp} itself, where its
     * code names them.
     */
    NO_TMP_LEFT,

    /**
     * No warm invocation changes what all code of the process shares: system properties, the default locale and time zone,
     * the default uncaught exception handler, security properties and their like, the settings of thread {@code main}, the standard
     * streams, shutdown hooks, the levels and handlers of {@code java.util.logging}, and the contexts of SLF4J and Log4j.
     */
    NO_GLOBAL_CHANGE,

    /**
     * No thread keeps working once the invocation that it works for is over, or once its environment has ended.
     *
     * <p>On Lambda such a thread is frozen with its process, and goes on in a later invocation, or never. A thread works if it uses the
     * processor, or if own code is on its stack, in a task of a pool or of a thread that the invocation started. One that waits
     * until there is work (a reaper, a selector, a timer, an idle worker) does not count; one that is about to finish gets half a second for
     * it.
     */
    NO_THREADS_LEFT,

    /**
     * What a warm environment answers is what a fresh one answers to the same event: response, function error and log.
     *
     * <p>The event of each warm invocation is served again in fresh environments, so what it does outside of the function happens
     * again. A difference is shown with the smallest set of earlier requests that causes it, and with the state through which they
     * do so. See {@link Invocation#compareWithColdStart()} for what is compared.
     */
    WARM_AS_COLD,

    /**
     * The classes of each environment that has ended can be unloaded.
     *
     * <p>To prove it the garbage of the JVM is collected when the check judges; where something holds the classes, a heap dump
     * shows the way to it: a thread, a static field, a shutdown hook.
     */
    UNLOADS
}
