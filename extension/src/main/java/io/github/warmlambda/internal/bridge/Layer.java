package io.github.warmlambda.internal.bridge;

import java.lang.invoke.MethodHandles.Lookup;
import java.util.Optional;

/** A class loader whose classes belong to one execution environment. */
public interface Layer {

    /** The environment that the classes of this loader belong to; empty if it was made outside of all. */
    Optional<EnvironmentHooks> hooks();

    /**
     * The lookup of a class of this loader, in whose name methods of the JDK are called that ask who calls.
     *
     * @throws ReflectiveOperationException if it has none
     */
    default Lookup lookup() throws ReflectiveOperationException {
        throw new IllegalAccessException("no lookup in " + getClass().getName());
    }
}
