package io.github.warmlambda.internal.agent;

import java.util.concurrent.atomic.AtomicReference;

/** What instrumented classes call in the JVM of a forked environment. Every class loader finds this one. */
public final class ForkHooks {

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final AtomicReference<ForkListener> LISTENER = new AtomicReference<>();

    private ForkHooks() {}

    /** Set what the hooks tell; to be called before a class is instrumented. */
    public static void tell(ForkListener listener) {
        LISTENER.set(listener);
    }

    /** The first thing a static initializer does. */
    public static void enter() {
        LISTENER.get().initializerEntered(STACK.getCallerClass());
    }

    /** The last thing a static initializer does. */
    public static void exit() {
        LISTENER.get().initializerExited();
    }

    /** What a static initializer does with a Throwable, before it throws it on. */
    public static void fail(Throwable failure) {
        LISTENER.get().initializerFailed(failure);
    }

    /** The first thing that AWS's runtime does to find the handler. */
    public static void beforeInit(ClassLoader functionLoader) {
        LISTENER.get().beforeInit(functionLoader);
    }

    /** The first thing that AWS's runtime does to get an invocation. */
    public static void awaiting() {
        LISTENER.get().awaiting();
    }

    /** The last thing that AWS's runtime does to get an invocation. */
    public static Object received(Object request) {
        return LISTENER.get().received(request);
    }
}
