package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.bridge.EnvironmentHooks;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import org.jspecify.annotations.Nullable;

/**
 * The class loader of AWS's runtime: its own packages afresh for every environment, because AWS keeps caches keyed by class
 * name in them; the libraries that AWS relocated come from the test JVM, because loading them is what makes a cold start slow.
 */
final class RuntimeLayer extends LayerClassLoader {

    static {
        registerAsParallelCapable();
    }

    RuntimeLayer(String description, LayerPlan plan, EnvironmentHooks hooks) {
        super(description, getPlatformClassLoader(), plan, hooks);
    }

    @Override
    @Nullable
    ClassPathResource findClassFile(String resourceName) {
        return plan.findForRuntimeLayer(resourceName);
    }

    @Override
    ClassPath resources() {
        return plan.runtimeRoots();
    }

    @Override
    Class<?> loadElsewhere(String name) throws ClassNotFoundException {
        return plan.loadForRuntimeLayer(name);
    }

    @Override
    void defined(InstrumentedClass definition) {
        // AWS's own static initializers are not the user's to judge.
    }
}
