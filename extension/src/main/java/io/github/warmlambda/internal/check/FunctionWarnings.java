package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.State;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells the developer what no check fails a test for. */
public final class FunctionWarnings {

    private static final System.Logger LOGGER = System.getLogger("io.github.warmlambda");

    private final String function;
    private final AllowedState allowed;
    private final AtomicBoolean unloadingWarned = new AtomicBoolean();

    /** The warnings of a function. */
    public FunctionWarnings(String function, AllowedState allowed) {
        this.function = function;
        this.allowed = allowed;
    }

    /** An environment may have ended: warn, once for the function, if a thread of its own keeps its classes. */
    public void ended(FunctionEnvironment environment) {
        if (environment.state() == State.ENDED && !unloadingWarned.get()) {
            environment.end().watch(environment.name(), environment.runtime(), message -> {
                if (unloadingWarned.compareAndSet(false, true)) {
                    warn(message);
                }
            });
        }
    }

    /** The function is closed: warn of what its environments left, and of allowances that none of them needed. */
    public void closed(List<FunctionEnvironment> environments) {
        environments.forEach(environment -> lostThread(environment).ifPresent(FunctionWarnings::warn));
        environments.forEach(
                environment -> environment.end().problem(environment.name()).ifPresent(FunctionWarnings::warn));
        if (environments.stream().anyMatch(FunctionWarnings::isJudged)) {
            allowed.unused().forEach(name -> warn(unusedAllowance(name)));
        }
    }

    private static boolean isJudged(FunctionEnvironment environment) {
        return environment.served().stream()
                .anyMatch(invocation -> !invocation.coldStart()
                        && invocation.aftermath(Set.of()).isPresent());
    }

    /** Nothing in a JVM can end a thread that does not end when it is interrupted. */
    private Optional<String> lostThread(FunctionEnvironment environment) {
        return environment.runtime().stackOfLostMain().map(stack -> """
                        Thread "main" of execution environment %d of function [%s] did not end when it was interrupted, \
                        after the environment had ended because %s. It goes on as a daemon: its output is dropped, \
                        calls such as System.getenv throw, but one core and its class loaders are lost until the test JVM ends. \
                        Let the handler stop when its thread is interrupted. It was here:%n%s""".formatted(
                        environment.number(),
                        function,
                        environment.endReason().map(EndReason::description).orElse("it is gone"),
                        stack));
    }

    private String unusedAllowance(String name) {
        return """
                @AllowState("%s") was not needed by function [%s]: no warm invocation changed state of that name. \
                Is it misspelt, or can it go?""".formatted(name, function);
    }

    private static void warn(String message) {
        LOGGER.log(System.Logger.Level.WARNING, message);
    }
}
