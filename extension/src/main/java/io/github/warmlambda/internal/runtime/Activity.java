package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.environment.Phase;
import java.util.Optional;

/**
 * What an environment is doing at a moment.
 *
 * @param ofTest true while it runs code of the test inside, whose effects are not judged
 */
record Activity(Phase phase, Optional<String> requestId, boolean ofTest) {

    static final Activity NONE = new Activity(Phase.NONE, Optional.empty(), false);
    static final Activity INSIDE = new Activity(Phase.NONE, Optional.empty(), true);
    static final Activity INIT = new Activity(Phase.INIT, Optional.empty(), false);

    static final Activity RESTORE = new Activity(Phase.RESTORE, Optional.empty(), false);

    static Activity invoke(String requestId) {
        return new Activity(Phase.INVOKE, Optional.of(requestId), false);
    }
}
