package io.github.warmlambda.internal.function;

import io.github.warmlambda.environment.InsideAction;
import io.github.warmlambda.environment.InsideCall;
import io.github.warmlambda.internal.loading.LayerFactory;
import io.github.warmlambda.internal.runtime.RuntimeProcess;
import org.jspecify.annotations.Nullable;

final class InsideCalls {

    InsideCalls(LayerFactory layers) {}

    <T extends @Nullable Object> T call(RuntimeProcess process, InsideCall<T> call) {
        throw new UnsupportedOperationException();
    }

    void run(RuntimeProcess process, InsideAction action) {}
}
