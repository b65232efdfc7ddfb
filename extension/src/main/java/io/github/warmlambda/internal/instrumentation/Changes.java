package io.github.warmlambda.internal.instrumentation;

/** What the visitors changed in one class. */
final class Changes {

    private boolean any;
    private boolean staticInitializer;

    /** Remember that something changed, if it did. */
    void mark(boolean changed) {
        any |= changed;
    }

    /** Remember that the class has a static initializer. */
    void staticInitializer(boolean recorded) {
        staticInitializer = true;
        mark(recorded);
    }

    boolean any() {
        return any;
    }

    boolean hasStaticInitializer() {
        return staticInitializer;
    }
}
