package io.github.warmlambda.internal.watch;

/** What a watch can look at around an invocation. A check declares which of it it has to see, and no more is looked at. */
public enum Sight {
    /** Static fields, the handler object, and what they reach. */
    OBJECTS(true, false),
    /** System properties, the values that belong to the whole JVM, and the contexts of logging libraries. */
    GLOBALS(true, false),
    /** Temporary files. */
    FILES(true, true),
    /** Everything that can be counted: objects, threads, files, classes, sockets. */
    SIZES(true, true),
    /** Texts by which the data of a request can be recognized, in state and in what comes out of later requests. */
    REQUEST_TEXTS(true, false),
    /** Threads at work. */
    THREADS(true, false),
    /** The requests themselves, to serve them again. */
    REQUESTS(false, true),
    /** Where threads are made; recorded as that happens. */
    THREAD_BIRTHS(false, false);

    private final boolean afterInvocations;
    private final boolean fromOutside;

    Sight(boolean afterInvocations, boolean fromOutside) {
        this.afterInvocations = afterInvocations;
        this.fromOutside = fromOutside;
    }

    /** Whether somebody has to look after each invocation. */
    public boolean isAfterInvocations() {
        return afterInvocations;
    }

    /** Whether it can be seen of an environment that is a process of its own. */
    public boolean isFromOutside() {
        return fromOutside;
    }
}
