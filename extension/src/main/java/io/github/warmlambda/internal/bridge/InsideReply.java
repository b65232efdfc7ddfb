package io.github.warmlambda.internal.bridge;

import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** How code that ran inside another process ended: with a result, or by an exception. */
public record InsideReply(
        @Nullable InsideResult result, @Nullable ThrownCopy thrown) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;
}
