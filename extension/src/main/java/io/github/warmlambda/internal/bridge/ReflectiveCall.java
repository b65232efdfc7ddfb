package io.github.warmlambda.internal.bridge;

import io.github.warmlambda.internal.bridge.RedirectedMembers.Hook;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * The method, the receiver and the arguments of a call of {@link Method#invoke} that instrumented code is about to make. The
 * instrumented code fetches them from here and makes the call itself, so that the JDK sees it as the caller.
 */
public final class ReflectiveCall {

    private final @Nullable Method method;
    private final @Nullable Object receiver;
    private final @Nullable Object @Nullable [] arguments;

    private ReflectiveCall(
            @Nullable Method method, @Nullable Object receiver, @Nullable Object @Nullable [] arguments) {
        this.method = method;
        this.receiver = receiver;
        this.arguments = arguments;
    }

    /** Before {@code method.invoke(receiver, arguments)}. */
    public static ReflectiveCall of(
            @Nullable Method method, @Nullable Object receiver, @Nullable Object @Nullable [] arguments) {
        Hook hook = method == null ? null : RedirectedMembers.of(method);
        if (hook == null) {
            return new ReflectiveCall(method, receiver, arguments);
        }
        return hook.takesReceiver() && receiver == null
                ? new ReflectiveCall(method, null, arguments) // The JDK's own method throws its own exception.
                : new ReflectiveCall(
                        hook.method(), null, hook.takesReceiver() ? prepend(receiver, arguments) : arguments);
    }

    /** The method to call. */
    public @Nullable Method method() {
        return method;
    }

    /** Its receiver. */
    public @Nullable Object receiver() {
        return receiver;
    }

    /** Its arguments. */
    public @Nullable Object @Nullable [] arguments() {
        return arguments;
    }

    private static @Nullable Object[] prepend(@Nullable Object receiver, @Nullable Object @Nullable [] arguments) {
        int count = arguments == null ? 0 : arguments.length;
        @Nullable Object[] all = new Object[count + 1];
        all[0] = receiver;
        if (arguments != null) {
            System.arraycopy(arguments, 0, all, 1, count);
        }
        return all;
    }
}
