package io.github.warmlambda.internal.bridge;

/** The process that an execution environment would be on AWS, as its code ends it. */
public interface ExitCalls {

    /** Run the shutdown hooks, end the environment, and unwind the calling thread with an Error. Never returns. */
    void exit(int status);

    /** End the environment at once, and unwind the calling thread with an Error. Never returns. */
    void halt(int status);

    /** Register a thread that is to run before the process exits. */
    void addShutdownHook(Thread hook);

    /** Forget a thread that was registered. Returns false if it was not. */
    boolean removeShutdownHook(Thread hook);
}
