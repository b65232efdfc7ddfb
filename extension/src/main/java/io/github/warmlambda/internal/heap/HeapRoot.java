package io.github.warmlambda.internal.heap;

/**
 * An object that is held by itself.
 *
 * @param thread the number of the thread that holds it, in the heap dump; or 0
 */
record HeapRoot(Kind kind, long id, int thread) {

    /** Why it is held, what tells most first. */
    enum Kind {
        THREAD("thread"),
        FRAME("a local variable of thread"),
        STATIC("the test JVM"),
        NATIVE("native code"),
        OTHER("the JVM itself");

        final String text;

        Kind(String text) {
            this.text = text;
        }
    }
}
