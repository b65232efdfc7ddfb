package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import java.util.Optional;

/** Warns of a thread {@code main} that goes on though its environment has ended: nothing in a JVM can end it. */
public final class LostThread {

    private LostThread() {}

    public static void warn(String function, FunctionEnvironment environment) {
        message(function, environment)
                .ifPresent(
                        message -> System.getLogger("io.github.warmlambda").log(System.Logger.Level.WARNING, message));
    }

    static Optional<String> message(String function, FunctionEnvironment environment) {
        return environment
                .runtime()
                .stackOfLostMain()
                .map(stack ->
                        "Thread \"main\" of execution environment %d of function [%s] did not end when it was interrupted, after the environment had ended because %s. It goes on as a daemon: its output is dropped, calls such as System.getenv throw, but one core and its class loaders are lost until the test JVM ends. Let the handler stop when its thread is interrupted. It was here:%n%s"
                                .formatted(
                                        environment.number(),
                                        function,
                                        environment
                                                .endReason()
                                                .map(EndReason::description)
                                                .orElse("it is gone"),
                                        stack));
    }
}
