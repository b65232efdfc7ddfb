package io.github.warmlambda.benchmarks;

/** Called by the generated handlers. */
public final class ClassChain {

    private ClassChain() {}

    /** Load and initialize the first classes of the package. */
    public static void load(Class<?> handler, int count) {
        try {
            for (int i = 0; i < count; i++) {
                Class.forName(handler.getPackageName() + ".C" + i, true, handler.getClassLoader());
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
