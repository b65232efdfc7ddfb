package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.StaticInitialization;
import io.github.warmlambda.internal.runtime.Observed;
import io.github.warmlambda.internal.runtime.RecordedInitialization;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why static code kept an environment from starting. AWS's own error names the handler's class alone. */
final class FailedStart {

    private static final Set<String> CONSEQUENCES =
            Set.of(ExceptionInInitializerError.class.getName(), NoClassDefFoundError.class.getName());

    private static final String VARIABLES = """
            %nIt asked for environment variables that are not set: %s. To set one, annotate the test class:%n\
                @EnvironmentVariable(name = "%s", value = "...")""";

    private FailedStart() {}

    /** The static initializer that threw first, what it threw, and what it may have missed; empty if none threw. */
    static Optional<String> describe(Observed environment) {
        List<StaticInitialization> failed = environment.initializations().stream()
                .map(RecordedInitialization::initialization)
                .filter(it -> it.failure().isPresent())
                .toList();
        return failed.stream()
                .filter(it -> !CONSEQUENCES.contains(failure(it).split(":")[0]))
                .findFirst()
                .or(() -> failed.stream().findFirst())
                .map(it -> describe(it, environment));
    }

    private static String describe(StaticInitialization failed, Observed environment) {
        Set<String> missing = environment.missingVariables().getOrDefault(failed.className(), Set.of());
        String text = "The static initializer of %s threw %s".formatted(failed.className(), failure(failed));
        return missing.isEmpty()
                ? text
                : text
                        + VARIABLES.formatted(
                                String.join(", ", missing), missing.iterator().next());
    }

    private static String failure(StaticInitialization failed) {
        return failed.failure().orElse("").lines().findFirst().orElse("");
    }
}
