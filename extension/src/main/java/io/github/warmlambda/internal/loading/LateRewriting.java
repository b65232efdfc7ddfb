package io.github.warmlambda.internal.loading;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the classes of layers when all other agents have seen their class files as they are. JaCoCo takes a class for another
 * one if its bytes differ from those of the class file.
 *
 * <p>The JVM calls transformers that can retransform after those that cannot, in whatever order their agents were started.
 */
final class LateRewriting implements ClassFileTransformer {

    private static final AtomicBoolean IN_FORCE = new AtomicBoolean();

    private LateRewriting() {}

    /** Whether layers are to define class files as they are. */
    static boolean isInForce() {
        return IN_FORCE.get();
    }

    static void install(Instrumentation instrumentation) {
        if (IN_FORCE.compareAndSet(false, true)) {
            instrumentation.addTransformer(new LateRewriting(), true);
        }
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        return loader instanceof LayerClassLoader layer && name != null
                ? layer.rewrite(name, classFile, redefined == null)
                : null;
    }
}
