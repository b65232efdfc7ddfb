package io.github.warmlambda.internal.replay;

import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.runtime.FieldUse;
import io.github.warmlambda.internal.runtime.ServedInvocation;
import io.github.warmlambda.internal.state.Difference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fresh environment of a function, beside those of its test, in which requests are served again. */
public interface Replay extends AutoCloseable {

    /** Serve a request; empty if the environment could not begin, or has ended. */
    Optional<ServedInvocation> serve(Request request);

    /** What the last request changed, if this environment is watched. */
    List<Difference> stateChanges();

    /** Where the fields that are observed were used since the last time that this was asked. */
    Map<String, FieldUse> takeFieldUses();

    @Override
    void close();
}
