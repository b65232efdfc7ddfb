package io.github.warmlambda.internal.bridge;

import io.github.warmlambda.internal.bridge.RedirectedMembers.Hook;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** What instrumented code calls to find method handles, so that those of redirected members are redirected too. */
public final class LookupHooks {

    private LookupHooks() {}

    /** Stands for {@link Lookup#findStatic}. */
    public static MethodHandle findStatic(Lookup lookup, Class<?> owner, String name, MethodType type)
            throws NoSuchMethodException, IllegalAccessException {
        MethodHandle found = lookup.findStatic(owner, name, type);
        return redirected(found, RedirectedMembers.of(owner, name, type.toMethodDescriptorString()));
    }

    /** Stands for {@link Lookup#findVirtual}. */
    public static MethodHandle findVirtual(Lookup lookup, Class<?> owner, String name, MethodType type)
            throws NoSuchMethodException, IllegalAccessException {
        MethodHandle found = lookup.findVirtual(owner, name, type);
        return redirected(found, RedirectedMembers.of(owner, name, type.toMethodDescriptorString()));
    }

    /** Stands for {@link Lookup#bind}. */
    public static MethodHandle bind(Lookup lookup, Object receiver, String name, MethodType type)
            throws NoSuchMethodException, IllegalAccessException {
        MethodHandle found = lookup.bind(receiver, name, type);
        Hook hook = RedirectedMembers.of(receiver.getClass(), name, type.toMethodDescriptorString());
        return hook == null ? found : hook.handle().bindTo(receiver);
    }

    /** Stands for {@link Lookup#unreflect}. */
    public static MethodHandle unreflect(Lookup lookup, Method method) throws IllegalAccessException {
        MethodHandle found = lookup.unreflect(method);
        try {
            return redirected(found, RedirectedMembers.of(method));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands for {@link Lookup#findStaticGetter}. */
    public static MethodHandle findStaticGetter(Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        MethodHandle found = lookup.findStaticGetter(owner, name, type);
        try {
            return redirected(found, RedirectedMembers.of(owner, name, type.descriptorString()));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    // The member was looked up first: what the JDK refuses, it refuses in its own words.
    private static MethodHandle redirected(MethodHandle found, @Nullable Hook hook)
            throws NoSuchMethodException, IllegalAccessException {
        return hook == null ? found : hook.handle();
    }
}
