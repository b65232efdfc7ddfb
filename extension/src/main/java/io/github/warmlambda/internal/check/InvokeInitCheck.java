package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Phase;
import io.github.warmlambda.environment.StaticInitialization;
import io.github.warmlambda.internal.runtime.RecordedInitialization;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import io.github.warmlambda.internal.watch.Sight;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges whether an invocation had to wait for static initializers that could have run in the Init phase. */
final class InvokeInitCheck implements FunctionCheck {

    private static final int CLASSES_SHOWN = 20;

    private record Late(List<String> classNames) {}

    private final String function;

    InvokeInitCheck(CheckContext context) {
        function = context.function();
    }

    @Override
    public Check check() {
        return Check.NO_INIT_IN_INVOKE;
    }

    @Override
    public Set<Sight> sees() {
        return Set.of();
    }

    @Override
    public List<Verdict> judge(List<FunctionEnvironment> environments) {
        Verdicts verdicts = new Verdicts();
        for (FunctionEnvironment environment : environments) {
            for (FunctionInvocation invocation : environment.served()) {
                List<StaticInitialization> late = late(environment)
                        .filter(run -> run.requestId()
                                .filter(invocation.requestId()::equals)
                                .isPresent())
                        .toList();
                if (!late.isEmpty()) {
                    verdicts.add(new Late(names(late)), () -> message(invocation, late));
                }
            }
        }
        return verdicts.all();
    }

    /** The classes to initialize earlier, in the order in which invocations needed them. */
    static List<String> primingList(List<FunctionEnvironment> environments) {
        return environments.stream()
                .flatMap(InvokeInitCheck::late)
                .map(StaticInitialization::className)
                .distinct()
                .toList();
    }

    private static Stream<StaticInitialization> late(FunctionEnvironment environment) {
        return environment.runtime().observed().initializations().stream()
                .filter(RecordedInitialization::judged)
                .map(RecordedInitialization::initialization)
                .filter(run -> run.phase() == Phase.INVOKE);
    }

    private String message(FunctionInvocation invocation, List<StaticInitialization> late) {
        String shown = late.stream()
                .limit(CLASSES_SHOWN)
                .map(run -> "  %s, %s%n".formatted(run.className(), time(run.self())))
                .collect(Collectors.joining());
        String more =
                late.size() > CLASSES_SHOWN ? "  ... and %d more classes%n".formatted(late.size() - CLASSES_SHOWN) : "";
        String subject = CheckMessages.capitalized(invocation.ordinal());
        return """
                %s of function [%s] had to wait for static initializers that did not run in the Init phase:%n%s%s\
                Initialize these classes in static code or in the constructor of the handler, for example with Class.forName; \
                function.primingList() lists them all. \
                If they are meant to be late, switch the check off with withoutChecks = Check.NO_INIT_IN_INVOKE.""".formatted(subject, function, shown, more);
    }

    private static List<String> names(List<StaticInitialization> runs) {
        return runs.stream().map(StaticInitialization::className).sorted().toList();
    }

    private static String time(Duration duration) {
        return String.format(Locale.ROOT, "%.2f ms", duration.toNanos() / 1e6);
    }
}
