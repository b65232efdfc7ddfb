package io.github.warmlambda.internal.bridge;

/** What AWS's runtime does to the JVM around a snapshot, and must not do to the test JVM. */
public final class SnapStartHooks {

    private SnapStartHooks() {}

    /** In place of a native method, which clears the addresses that the whole JVM has cached. */
    public static void clearCache() {
        // No snapshot is taken, so none of them is out of date.
    }
}
