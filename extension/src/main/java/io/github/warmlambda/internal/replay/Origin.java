package io.github.warmlambda.internal.replay;

import io.github.warmlambda.environment.StateChange;
import java.util.List;

/**
 * State that an earlier request left, and that the warm invocation used.
 *
 * @param change what changed, as it was when the requests were served again
 * @param request which of the earlier requests changed it last, from 0
 * @param written where it was written, the innermost frame first; empty if nobody saw that
 * @param used where the warm invocation used it, likewise
 */
public record Origin(StateChange change, int request, List<String> written, List<String> used) {}
