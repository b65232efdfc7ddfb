package io.github.warmlambda.internal.bridge;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The members of the JDK that instrumented code does not reach itself, as reflection names them. The table of instrumentation
 * registers its rows here when instrumented code uses reflection first.
 */
public final class RedirectedMembers {

    private static final Map<String, Map<String, Hook>> BY_OWNER = new ConcurrentHashMap<>();

    private static final AtomicReference<@Nullable Runnable> TABLE = new AtomicReference<>();

    private RedirectedMembers() {}

    /** Let members be registered by this when the first is asked for. */
    public static void registerBy(Runnable table) {
        TABLE.set(table);
    }

    /**
     * Register a member.
     *
     * @param owner the binary name of its class
     * @param descriptor the descriptor of a method, or the type of a static field
     * @param hook the method that stands for it, which takes its receiver first
     */
    public static void register(String owner, String name, String descriptor, Hook hook) {
        BY_OWNER.computeIfAbsent(owner, key -> new ConcurrentHashMap<>()).put(name + descriptor, hook);
    }

    /** The method that stands for a member of the JDK, or null: a look at the declaring class is all that most cost. */
    static @Nullable Hook of(Class<?> owner, String name, String descriptor) {
        Map<String, Hook> members = of(owner);
        return members == null ? null : members.get(name + descriptor);
    }

    /** The method that stands for this one, or null. */
    static @Nullable Hook of(Method method) {
        Class<?> owner = ((Member) method).getDeclaringClass();
        return of(owner) == null ? null : of(owner, method.getName(), descriptor(method));
    }

    private static @Nullable Map<String, Hook> of(Class<?> owner) {
        return owner.getClassLoader() == null ? Registered.BY_OWNER.get(owner.getName()) : null;
    }

    private static String descriptor(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
    }

    /** All members, once they are registered. */
    private static final class Registered {

        static final Map<String, Map<String, Hook>> BY_OWNER = registered();

        private static Map<String, Map<String, Hook>> registered() {
            Runnable table = TABLE.get();
            if (table != null) {
                table.run();
            }
            return RedirectedMembers.BY_OWNER;
        }
    }

    /**
     * A static method of a bridge class.
     *
     * @param takesReceiver whether its first argument is the receiver of the member that it stands for
     */
    public record Hook(Class<?> type, String name, String descriptor, boolean takesReceiver) {

        MethodHandle handle() throws NoSuchMethodException, IllegalAccessException {
            return MethodHandles.publicLookup().findStatic(type, name, methodType());
        }

        Method method() {
            try {
                return type.getMethod(name, methodType().parameterArray());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        private MethodType methodType() {
            return MethodType.fromMethodDescriptorString(descriptor, null);
        }
    }
}
