package io.github.warmlambda.internal.bridge;

/**
 * What instrumented static initializers call.
 *
 * <p>Each call comes straight from a {@code <clinit>}, so the caller is the class that is being initialized; a class constant
 * in its place would not work below class file version 49.
 */
public final class StaticInitializerHooks {

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private StaticInitializerHooks() {}

    /** The first thing a static initializer does. */
    public static void enter() {
        Class<?> caller = STACK.getCallerClass();
        CurrentEnvironment.ofClass(caller).ifPresent(hooks -> hooks.initializerEntered(caller));
    }

    /** The last thing a static initializer does. */
    public static void exit() {
        CurrentEnvironment.ofClass(STACK.getCallerClass()).ifPresent(EnvironmentHooks::initializerExited);
    }

    /** What a static initializer does with a Throwable, before it throws it on. */
    public static void fail(Throwable failure) {
        CurrentEnvironment.ofClass(STACK.getCallerClass()).ifPresent(hooks -> hooks.initializerFailed(failure));
    }
}
