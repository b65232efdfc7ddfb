package io.github.warmlambda.internal.state;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the JDK's own classes, which are closed to reflection unless an agent that runs already opens them: one of Byte
 * Buddy or Mockito. Without one, all that these methods tell is that nothing is known.
 *
 * @see Instrumentation#redefineModule
 */
final class OpenJdk {

    private static final List<String> HOLDERS =
            List.of("net.bytebuddy.agent.Installer", "org.mockito.internal.PremainAttach");

    /** Packages whose classes keep state for their user; in others, fields say more about the JDK than about the function. */
    private static final Set<String> SHOWN = Set.of("java.util", "java.text", "java.io");

    private static final Set<String> HIDDEN = Set.of(
            "java.util.Random", "java.util.Timer", "java.util.ServiceLoader", "java.util.Scanner", "java.io.Console");

    private static final String UNSAFE = "jdk.internal.misc";

    /** Decided once, when the first snapshot of the JVM is taken. */
    static final OpenJdk OF_THIS_JVM = new OpenJdk(findInstrumentation());

    private final boolean open;

    private OpenJdk(@Nullable Instrumentation instrumentation) {
        this.open = instrumentation != null && open(instrumentation);
    }

    boolean isOpen() {
        return open;
    }

    /** Whether the fields of this class of the JDK are looked at. */
    boolean shows(Class<?> type) {
        return open
                && Jdk.defines(type)
                && !JdkContent.sees(type)
                && (SHOWN.contains(type.getPackageName()) || type.getName().equals("java.util.regex.Matcher"))
                && !HIDDEN.contains(type.getName());
    }

    /** Whether a class has been initialized, which the JDK tells nobody else. */
    boolean isInitialized(Class<?> type) {
        try {
            return !(boolean) Unsafe.SHOULD_BE_INITIALIZED.invoke(Unsafe.INSTANCE, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The entry of a thread-local in the map of the current thread, without making one; or null. */
    @Nullable
    Object entry(ThreadLocal<?> local) {
        try {
            Object map = Locals.MAP.invoke(local, Thread.currentThread());
            Object entry = map == null ? null : Locals.ENTRY.invoke(map, local);
            return entry == null ? null : Locals.VALUE.get(entry);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean open(Instrumentation instrumentation) {
        Module own = OpenJdk.class.getModule();
        Map<String, Set<Module>> packages = Stream.concat(
                        SHOWN.stream(), Stream.of("java.lang", "java.util.regex", UNSAFE))
                .collect(Collectors.toMap(name -> name, name -> Set.of(own)));
        try {
            instrumentation.redefineModule(Object.class.getModule(), Set.of(), Map.of(), packages, Set.of(), Map.of());
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private static @Nullable Instrumentation findInstrumentation() {
        for (String holder : HOLDERS) {
            try {
                Object found = Class.forName(holder, true, ClassLoader.getSystemClassLoader())
                        .getMethod("getInstrumentation")
                        .invoke(null);
                if (found instanceof Instrumentation instrumentation && instrumentation.isRedefineClassesSupported()) {
                    return instrumentation;
                }
            } catch (ReflectiveOperationException | RuntimeException | LinkageError notInstalled) {
                // The next one may be.
            }
        }
        return null;
    }

    /** Linked only where java.base is open. */
    private static final class Unsafe {

        static final Object INSTANCE;
        static final Method SHOULD_BE_INITIALIZED;

        static {
            try {
                Class<?> unsafe = Class.forName("jdk.internal.misc.Unsafe");
                INSTANCE = unsafe.getMethod("getUnsafe").invoke(null);
                SHOULD_BE_INITIALIZED = unsafe.getMethod("shouldBeInitialized", Class.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    /** Linked only where java.base is open. */
    private static final class Locals {

        static final Method MAP;
        static final Method ENTRY;
        static final Field VALUE;

        static {
            try {
                Class<?> map = Class.forName("java.lang.ThreadLocal$ThreadLocalMap");
                MAP = ThreadLocal.class.getDeclaredMethod("getMap", Thread.class);
                MAP.setAccessible(true);
                ENTRY = map.getDeclaredMethod("getEntry", ThreadLocal.class);
                ENTRY.setAccessible(true);
                VALUE = Class.forName("java.lang.ThreadLocal$ThreadLocalMap$Entry")
                        .getDeclaredField("value");
                VALUE.setAccessible(true);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }
}
