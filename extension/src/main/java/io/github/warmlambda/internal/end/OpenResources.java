package io.github.warmlambda.internal.end;

import io.github.warmlambda.internal.runtime.ThrownInside;
import io.github.warmlambda.internal.state.HeldObjects.Held;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Closes what a function's static fields and its handler object hold open. */
final class OpenResources {

    private OpenResources() {}

    /** Whether an object is to be closed. Executors are not: to close one, on newer JDKs, is to wait for its tasks. */
    static boolean contain(Object object) {
        return object instanceof AutoCloseable && !(object instanceof ExecutorService);
    }

    /** Close all, those of the classes that were loaded last first. Returns what went wrong, in words. */
    static List<String> close(List<Held> held) {
        List<Held> lastFirst = new ArrayList<>(held);
        Collections.reverse(lastFirst);
        List<String> failures = new ArrayList<>();
        for (Held one : lastFirst) {
            if (contain(one.object())) {
                try {
                    ((AutoCloseable) one.object()).close();
                } catch (UnsupportedOperationException byDesign) {
                    // Such as the default file system.
                } catch (Throwable ofTheUser) {
                    failures.add("  %s: %s".formatted(one.path(), ThrownInside.describe(ofTheUser)));
                }
            }
        }
        return failures;
    }
}
