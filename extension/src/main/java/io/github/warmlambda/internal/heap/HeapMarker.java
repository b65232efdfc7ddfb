package io.github.warmlambda.internal.heap;

import org.jspecify.annotations.Nullable;

/** Marks an object in a heap dump: it is the one that the field of the only instance of this class refers to. */
final class HeapMarker {

    /** The name of the field. */
    static final String FIELD = "object";

    @Nullable
    Object object;
}
