package io.github.warmlambda;

import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.environment.FunctionErrorException;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.internal.payload.Payloads;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the response of each invocation as one type. */
final class TypedInvoker<I extends @Nullable Object, O> implements Invoker<I, @Nullable O> {

    private static final int TAIL = 4 * 1024;

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
            throw new FunctionErrorException(describe(invocation, error.get()), invocation, error.get());
        }
        return Payloads.read(invocation.payload(), responseType, "the response of request " + invocation.requestId());
    }

    private String describe(Invocation invocation, FunctionError error) {
        StringBuilder text = new StringBuilder("Function [%s] failed: ".formatted(function.name()));
        error.errorType().ifPresent(type -> text.append(type).append(": "));
        text.append(error.errorMessage());
        invocation.hint().ifPresent(hint -> text.append("%n".formatted()).append(hint));
        error.stackTrace().forEach(frame -> text.append("%n\tat ".formatted()).append(frame));
        return text.append("%n".formatted()).append(log(invocation)).toString();
    }

    private static String log(Invocation invocation) {
        String tail = invocation.logTail();
        return tail.getBytes(StandardCharsets.UTF_8).length < TAIL
                ? "Log of the invocation:%n%s".formatted(invocation.log())
                : "Log of the invocation, the last 4 KB:%n%s".formatted(tail);
    }
}
