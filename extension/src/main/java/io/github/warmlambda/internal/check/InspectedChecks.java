package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Isolation;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Tells which checks look into an environment, for which it must be in the test JVM. */
public final class InspectedChecks {

    /** Those that see files, threads and sockets of another JVM, if not its objects. */
    private static final Set<Check> FROM_OUTSIDE = EnumSet.of(Check.NO_TMP_LEFT, Check.NO_UNBOUNDED_GROWTH);

    private InspectedChecks() {}

    /** Refuse a configuration with checks that would see nothing. */
    public static void check(FunctionConfiguration configuration) {
        if (configuration.closeOnEnd() && configuration.isolation() == Isolation.PROCESS) {
            throw new IllegalArgumentException(
                    "closeOnEnd needs isolation = CLASS_LOADER, but isolation is PROCESS: a process that ends keeps nothing open. Leave closeOnEnd out.");
        }
        configuration.checks().stream()
                .sorted()
                .flatMap(check -> refusal(configuration, check).stream())
                .findFirst()
                .ifPresent(refusal -> {
                    throw new IllegalArgumentException("checks: " + refusal);
                });
    }

    /** Refuse to judge what nobody sees. */
    public static void require(FunctionConfiguration configuration, Check check) {
        refusal(configuration, check).ifPresent(refusal -> {
            throw new IllegalStateException(refusal);
        });
    }

    /** Whether a check has something to look at. */
    public static boolean sees(FunctionConfiguration configuration, Check check) {
        return configuration.isolation() != Isolation.PROCESS || !check.looksAtState() || FROM_OUTSIDE.contains(check);
    }

    private static Optional<String> refusal(FunctionConfiguration configuration, Check check) {
        if (check == Check.UNLOADS && configuration.isolation() == Isolation.PROCESS) {
            return Optional.of(
                    "UNLOADS needs isolation = CLASS_LOADER, but isolation is PROCESS: a process that ends takes its classes with it, so there is nothing to prove. Leave the check out.");
        }
        return sees(configuration, check)
                ? Optional.empty()
                : Optional.of(
                        "%s needs isolation = CLASS_LOADER, as the state of another JVM cannot be looked at, but isolation is PROCESS. Leave the check out, or give it a test class of its own."
                                .formatted(check));
    }
}
