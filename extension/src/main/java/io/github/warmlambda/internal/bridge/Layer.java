package io.github.warmlambda.internal.bridge;

import java.util.Optional;

/** A class loader whose classes belong to one execution environment. */
public interface Layer {

    /** The environment that the classes of this loader belong to; empty if it was made outside of all. */
    Optional<EnvironmentHooks> hooks();
}
