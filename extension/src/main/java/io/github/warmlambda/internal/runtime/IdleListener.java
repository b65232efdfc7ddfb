package io.github.warmlambda.internal.runtime;

/** Told when an environment has nothing to do, which is when Lambda freezes it. */
public interface IdleListener {

    /** Nobody listens. */
    IdleListener NONE = new IdleListener() {
        @Override
        public void idle() {}

        @Override
        public void resumed() {}
    };

    /** No task came for a moment. */
    void idle();

    /** A task came after all. */
    void resumed();
}
