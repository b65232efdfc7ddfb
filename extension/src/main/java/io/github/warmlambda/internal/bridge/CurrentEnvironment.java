package io.github.warmlambda.internal.bridge;

import java.lang.StackWalker.StackFrame;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells to which execution environment the running code belongs: first by the layer of the calling class, then by the mark
 * that a thread inherits from the thread that started it, last by the thread's group.
 */
public final class CurrentEnvironment {

    /** The class of a layer's mechanism, by name: the bridge names no room, and a layer would have another copy of its types. */
    private static final String LAYER_CLASS_LOADER = "io.github.warmlambda.internal.loading.LayerClassLoader";

    /** For hooks that are called often, to tell who called them. */
    static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    // Weak, because a pooled thread that inherits the mark outlives the environment.
    private static final InheritableThreadLocal<@Nullable WeakReference<EnvironmentHooks>> MARK =
            new InheritableThreadLocal<>() {
                // Called by the constructor of each thread, also of those that the JDK makes for an executor or a
                // timer.
                @Override
                protected @Nullable WeakReference<EnvironmentHooks> childValue(
                        @Nullable WeakReference<EnvironmentHooks> parentValue) {
                    EnvironmentHooks hooks = parentValue == null ? null : parentValue.get();
                    if (hooks != null) {
                        hooks.threadCreated();
                    }
                    return parentValue;
                }
            };

    static {
        refuseLayer(CurrentEnvironment.class.getClassLoader());
    }

    private CurrentEnvironment() {}

    /** Mark the current thread, and all threads that it will start, as belonging to an environment. */
    public static void markThread(EnvironmentHooks hooks) {
        MARK.set(new WeakReference<>(hooks));
    }

    /**
     * The environment of the running code, or empty if it is none of ours.
     *
     * <p>Throws an Error of the platform's own if that environment has ended.
     */
    static Optional<EnvironmentHooks> find() {
        return living(STACK.walk(CurrentEnvironment::firstOf));
    }

    /**
     * The same, where the class is known that called the hook: in most cases it is of the layer that is looked for, and the
     * stack need not be walked.
     */
    static Optional<EnvironmentHooks> find(Class<?> caller) {
        Optional<EnvironmentHooks> ofCaller = ofClass(caller);
        return ofCaller.isPresent() ? living(ofCaller) : find();
    }

    private static Optional<EnvironmentHooks> living(Optional<EnvironmentHooks> byLayer) {
        Optional<EnvironmentHooks> found = byLayer.isPresent() ? byLayer : byMark();
        found.ifPresent(EnvironmentHooks::checkAlive);
        return found;
    }

    // A loop, not a pipeline: instrumented code comes by here in every invocation.
    private static Optional<EnvironmentHooks> firstOf(Stream<StackFrame> frames) {
        Iterator<StackFrame> iterator = frames.iterator();
        while (iterator.hasNext()) {
            Optional<EnvironmentHooks> hooks = ofClass(iterator.next().getDeclaringClass());
            if (hooks.isPresent()) {
                return hooks;
            }
        }
        return Optional.empty();
    }

    /** The environment that a class belongs to, also if user code defined it in a class loader of its own. */
    static Optional<EnvironmentHooks> ofClass(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        while (loader != null) {
            if (loader instanceof Layer layer) {
                return layer.hooks();
            }
            loader = loader.getClass().getClassLoader();
        }
        return Optional.empty();
    }

    private static Optional<EnvironmentHooks> byMark() {
        WeakReference<EnvironmentHooks> mark = MARK.get();
        return mark == null ? EnvironmentThreadGroup.ofCurrentThread() : Optional.ofNullable(mark.get());
    }

    /** Fail if a layer defined the bridge: then each world would have its own, and they could not meet. */
    static void refuseLayer(@Nullable ClassLoader loader) {
        if (loader != null && loader.getClass().getSuperclass().getName().equals(LAYER_CLASS_LOADER)) {
            throw new IllegalStateException("The package " + CurrentEnvironment.class.getPackageName()
                    + " must come from the class loader of the test JVM, but was loaded by " + loader
                    + ". Is Warm Lambda repackaged into the function's jar? Take it out of there.");
        }
    }
}
