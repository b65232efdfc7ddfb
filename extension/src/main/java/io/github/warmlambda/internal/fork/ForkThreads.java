package io.github.warmlambda.internal.fork;

/** Threads of the test JVM that serve a process; each ends with it. */
final class ForkThreads {

    private static final long DEFAULT_STACK_SIZE = 0;
    private static final boolean INHERIT_THREAD_LOCALS = false;

    private ForkThreads() {}

    static Thread start(String name, Runnable work) {
        Thread thread = new Thread(null, work, "warm-lambda " + name, DEFAULT_STACK_SIZE, INHERIT_THREAD_LOCALS);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        thread.start();
        return thread;
    }
}
