package io.github.warmlambda;

import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.environment.FunctionErrorException;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.internal.payload.Payloads;
import io.github.warmlambda.internal.watch.Failure;
import io.github.warmlambda.internal.watch.InvocationLog;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the response of each invocation as one type. */
final class TypedInvoker<I extends @Nullable Object, O> implements Invoker<I, @Nullable O> {

    private final LambdaFunction function;
    private final Type responseType;

    TypedInvoker(LambdaFunction function, Type responseType) {
        this.function = function;
        this.responseType = responseType;
    }

    @Override
    public @Nullable O invoke(I event) {
        Invocation invocation = function.invoke(event);
        Optional<FunctionError> error = invocation.error();
        if (error.isPresent()) {
            throw new FunctionErrorException(describe(invocation), invocation, error.get());
        }
        return Payloads.read(invocation.payload(), responseType, "the response of request " + invocation.requestId());
    }

    private String describe(Invocation invocation) {
        Failure failure = Failure.of(invocation).orElseThrow();
        List<String> lines = new ArrayList<>();
        lines.add("Function [%s] failed: %s".formatted(function.name(), failure.cause()));
        lines.addAll(failure.details());
        lines.addAll(InvocationLog.lines(invocation));
        return String.join(System.lineSeparator(), lines);
    }
}
