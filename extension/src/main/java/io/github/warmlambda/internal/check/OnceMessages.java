package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.StaticInitialization;
import io.github.warmlambda.internal.runtime.RecordedInitialization;
import io.github.warmlambda.internal.watch.Failure;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.StackTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The texts of {@link OnceCheck}: the class, each run with its phase, request and thread, the reason, and the way out. */
final class OnceMessages {

    private static final int CLASSES_SHOWN = 2;
    private static final String SWITCH_OFF = CheckMessages.switchOff(Check.STATIC_INITIALIZERS_ONCE);

    private final String function;

    OnceMessages(String function) {
        this.function = function;
    }

    String replaced(
            FunctionEnvironment replaced, FunctionEnvironment latest, Map<String, List<RecordedInitialization>> runs) {
        String headline = """
                Static initializers of function [%s] ran more than once: \
                execution environment %d replaced environment %d, because %s%n""";
        StringBuilder text = new StringBuilder()
                .append(headline.formatted(function, latest.number(), replaced.number(), why(replaced)))
                .append(where(replaced));
        runs.entrySet().stream()
                .limit(CLASSES_SHOWN)
                .forEach(entry -> appendRuns(text, entry.getKey(), entry.getValue()));
        if (runs.size() > CLASSES_SHOWN) {
            text.append("  ... and %d more classes%n".formatted(runs.size() - CLASSES_SHOWN));
        }
        EndReason reason = replaced.endReason().orElse(EndReason.SHUTDOWN);
        if (reason == EndReason.EXIT && endedAfterItsResponse(replaced)) {
            return text.append("""
                            The process ended after a response, so no invocation can expect it; on Lambda too, \
                            the next request would find a new one. Let the code not exit then.""").toString();
        }
        return text.append("""
                        If the test is about that end, say so after that invocation:
                            invocation.expectEnd(EndReason.%s);
                        If it is about a cold start, annotate it with @ColdStart, or call before the next invocation:
                            function.coldStart();""".formatted(reason)).toString();
    }

    String redefined(int environment, String className, List<RecordedInitialization> runs) {
        StringBuilder text = new StringBuilder().append("""
                                The static initializer of class [%s] ran more than once in execution environment %d of function [%s]: \
                                the code defined the class again in a class loader of its own.%n""".formatted(className, environment, function));
        appendRuns(text, className, runs);
        return text.append("Each definition has statics of its own. ")
                .append(SWITCH_OFF)
                .toString();
    }

    String blind(String className, String reason) {
        return """
                Nobody knows whether the static initializer of class [%s] of function [%s] ran once: \
                it could not be instrumented, because %s.%n%s""".formatted(className, function, reason, SWITCH_OFF);
    }

    private static boolean endedAfterItsResponse(FunctionEnvironment environment) {
        return last(environment).filter(it -> it.error().isEmpty()).isPresent();
    }

    private static String why(FunctionEnvironment environment) {
        String end = environment.endReason().map(EndReason::description).orElse("it is gone");
        return last(environment)
                .flatMap(Failure::of)
                .map(it -> end + ": " + it.cause())
                .orElse(end);
    }

    private static String where(FunctionEnvironment environment) {
        String request = last(environment)
                .filter(it -> it.error().isPresent())
                .map(it -> "  request %s%n".formatted(it.requestId()))
                .orElse("");
        List<String> details = environment
                .runtime()
                .whereItEnded()
                .map(it -> it.lines().toList())
                .or(() -> last(environment).flatMap(Failure::of).map(Failure::details))
                .orElse(List.of());
        return StackTexts.shortened(details).stream()
                .map(line -> "  " + line + System.lineSeparator())
                .collect(Collectors.joining("", request, ""));
    }

    private static Optional<Invocation> last(FunctionEnvironment environment) {
        List<Invocation> invocations = environment.invocations();
        return invocations.isEmpty() ? Optional.empty() : Optional.of(invocations.get(invocations.size() - 1));
    }

    private static void appendRuns(StringBuilder text, String className, List<RecordedInitialization> runs) {
        text.append("  %s%n".formatted(className));
        for (RecordedInitialization run : runs) {
            StaticInitialization it = run.initialization();
            text.append("    environment %d, %s phase%s, thread \"%s\"%s%s%n"
                    .formatted(
                            it.environment(),
                            it.phase(),
                            it.requestId().map(id -> ", request " + id).orElse(""),
                            it.thread(),
                            run.userLoader()
                                    .map(loader -> ", class loader " + loader)
                                    .orElse(""),
                            it.failure().map(thrown -> ", threw " + thrown).orElse("")));
        }
    }
}
