package io.github.warmlambda.internal.runtime;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/** Runs the code of the test that an environment is to begin with, from the function layer's copies of its classes. */
final class BeforeInit {

    private final EnvironmentSpec spec;
    private final ClassLoader functionLayer;

    BeforeInit(EnvironmentSpec spec, ClassLoader functionLayer) {
        this.spec = spec;
        this.functionLayer = functionLayer;
    }

    /** Run it all, up to the first failure, which is told without what would hold the layers. */
    Optional<IllegalStateException> run() {
        for (String className : spec.beforeInit()) {
            try {
                run(className);
            } catch (EnvironmentEnded ended) {
                throw ended;
            } catch (Throwable thrown) {
                return Optional.of(failure(className, thrown));
            }
        }
        return Optional.empty();
    }

    private void run(String className) throws Throwable {
        Constructor<?> constructor =
                Class.forName(className, true, functionLayer).getDeclaredConstructor();
        constructor.setAccessible(true);
        try {
            ((Runnable) constructor.newInstance()).run();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private IllegalStateException failure(String className, Throwable thrown) {
        return BeforeInitFailure.of(
                spec.functionName(),
                className,
                ThrownInside.describe(thrown),
                ThrownInside.of(thrown).rebuild());
    }
}
