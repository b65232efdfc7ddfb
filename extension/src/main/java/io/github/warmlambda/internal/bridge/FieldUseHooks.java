package io.github.warmlambda.internal.bridge;

import java.util.List;

/** What code calls just before it uses a field that is observed, to find out where that happens. */
public final class FieldUseHooks {

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private FieldUseHooks() {}

    /** A field is about to be read. */
    public static void read(String field) {
        used(STACK.getCallerClass(), field, false);
    }

    /** A field is about to be assigned. */
    public static void written(String field) {
        used(STACK.getCallerClass(), field, true);
    }

    private static void used(Class<?> caller, String field, boolean written) {
        CurrentEnvironment.ofClass(caller).ifPresent(hooks -> hooks.fieldUsed(field, written, stack()));
    }

    private static List<StackTraceElement> stack() {
        return STACK.walk(frames -> frames.dropWhile(frame -> frame.getDeclaringClass() == FieldUseHooks.class
                        || frame.getClassName().startsWith("java.util.Optional"))
                .map(StackWalker.StackFrame::toStackTraceElement)
                .toList());
    }
}
