package io.github.warmlambda.internal.runtime;

/** Runs code of the test beside the handler, on the thread {@code main}. */
@FunctionalInterface
public interface InsideRunner {

    /** Run a task, and return what it returns. */
    <T> T run(InsideTask<T> task) throws Throwable;
}
