package io.github.warmlambda.internal.bridge;

import java.io.InputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * The standard streams of one environment. Its code may replace them, with null too, as it may replace those of a process;
 * when the environment ends they are the first ones again, because a replacement is an object of the function layer.
 */
public final class StandardStreams {

    private final PrintStream firstOut;
    private final PrintStream firstErr;
    private @Nullable PrintStream out;
    private @Nullable PrintStream err;
    private @Nullable InputStream in = InputStream.nullInputStream();
    private boolean ended;

    /** Begin with these, and with an input that is empty, as that of a runtime process on Lambda. */
    public StandardStreams(PrintStream out, PrintStream err) {
        this.firstOut = out;
        this.firstErr = err;
        this.out = out;
        this.err = err;
    }

    /** Whether the code has replaced {@code System.out}. */
    public synchronized boolean isOutReplaced() {
        return out != firstOut;
    }

    /** Whether the code has replaced {@code System.err}. */
    public synchronized boolean isErrReplaced() {
        return err != firstErr;
    }

    synchronized @Nullable PrintStream out() {
        return out;
    }

    synchronized @Nullable PrintStream err() {
        return err;
    }

    synchronized @Nullable InputStream in() {
        return in;
    }

    synchronized void setOut(@Nullable PrintStream replacement) {
        out = ended ? out : replacement;
    }

    synchronized void setErr(@Nullable PrintStream replacement) {
        err = ended ? err : replacement;
    }

    synchronized void setIn(@Nullable InputStream replacement) {
        in = ended ? in : replacement;
    }

    /** Let go of what the code put in their places, for good. */
    public synchronized void end() {
        out = firstOut;
        err = firstErr;
        in = InputStream.nullInputStream();
        ended = true;
    }
}
