package io.github.warmlambda.internal.report;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What is to be done when the last test of this JVM is over. A class of its own, for a JVM without a report loads no more than this. */
public final class RunEnd {

    private static final AtomicReference<@Nullable Runnable> ACTION = new AtomicReference<>();

    private RunEnd() {}

    static void then(Runnable last) {
        ACTION.set(last);
    }

    /** The last test is over. */
    public static void reached() {
        Runnable last = ACTION.get();
        if (last != null) {
            last.run();
        }
    }
}
