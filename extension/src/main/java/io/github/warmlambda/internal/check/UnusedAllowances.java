package io.github.warmlambda.internal.check;

import io.github.warmlambda.internal.watch.FunctionEnvironment;
import java.util.List;

/** Warns of state that is allowed to change and did not: a misspelt name, or a leak that has been mended. */
public final class UnusedAllowances {

    private static final System.Logger LOGGER = System.getLogger("io.github.warmlambda");

    private UnusedAllowances() {}

    public static void warn(String function, AllowedState allowed, List<FunctionEnvironment> environments) {
        boolean judged = environments.stream()
                .flatMap(environment -> environment.served().stream())
                .anyMatch(invocation ->
                        !invocation.coldStart() && invocation.aftermath().isPresent());
        if (judged) {
            allowed.unused().forEach(name -> LOGGER.log(System.Logger.Level.WARNING, message(function, name)));
        }
    }

    static String message(String function, String name) {
        return "@AllowState(\"%s\") was not needed by function [%s]: no warm invocation changed state of that name. Is it misspelt, or can it go?"
                .formatted(name, function);
    }
}
