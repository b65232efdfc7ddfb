package io.github.warmlambda.internal.report;

import org.jspecify.annotations.Nullable;

/** What is to be done when the last test of this JVM is over. A class of its own, for a JVM without a report loads no more than this. */
public final class RunEnd {

    private static volatile @Nullable Runnable action;

    private RunEnd() {}

    static void then(Runnable last) {
        action = last;
    }

    /** The last test is over. */
    public static void reached() {
        Runnable last = action;
        if (last != null) {
            last.run();
        }
    }
}
