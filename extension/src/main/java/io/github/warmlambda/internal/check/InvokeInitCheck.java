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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges whether an invocation had to wait for static initializers that could have run in the Init phase. */
final class InvokeInitCheck implements FunctionCheck {

    private static final String MAIN = "main";
    private static final String MAX_CONCURRENCY = "AWS_LAMBDA_MAX_CONCURRENCY";
    private static final int CLASSES_SHOWN = 10;

    private record Late(List<String> classNames) {}

    private final String function;
    private final Function<String, Optional<String>> library;
    private final Duration budget;

    /** Whether invocations run on threads of a pool, rather than on the thread {@code main}. */
    private final boolean concurrent;

    InvokeInitCheck(CheckContext context) {
        function = context.function();
        library = context.library();
        budget = context.configuration().initInInvokeBudget();
        concurrent = context.configuration().environmentVariables().containsKey(MAX_CONCURRENCY);
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
                LateInitializations late = new LateInitializations(library, waitedFor(invocation, environment));
                List<StaticInitialization> own = late.own();
                Map<String, Duration> libraries = late.librariesAbove(budget);
                if (!own.isEmpty() || !libraries.isEmpty()) {
                    verdicts.add(new Late(names(own, libraries)), () -> message(invocation, own, libraries));
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

    /** Those on its own thread: for one on another thread, nobody had to wait. */
    private List<StaticInitialization> waitedFor(FunctionInvocation invocation, FunctionEnvironment environment) {
        return late(environment)
                .filter(run -> concurrent || run.thread().equals(MAIN))
                .filter(run ->
                        run.requestId().filter(invocation.requestId()::equals).isPresent())
                .toList();
    }

    private String message(
            FunctionInvocation invocation, List<StaticInitialization> own, Map<String, Duration> libraries) {
        String classes = own.stream()
                .limit(CLASSES_SHOWN)
                .map(run -> "  %s, %s%n".formatted(run.className(), time(run.self())))
                .collect(Collectors.joining());
        String more =
                own.size() > CLASSES_SHOWN ? "  ... and %d more classes%n".formatted(own.size() - CLASSES_SHOWN) : "";
        String jars = libraries.entrySet().stream()
                .map(it -> "  %s, %s%n".formatted(it.getKey(), time(it.getValue())))
                .collect(Collectors.joining());
        return """
                %s had to wait for static initializers that did not run in the Init phase: %s%n\
                %s%s%s%s\
                Initialize these classes in static code or in the constructor of the handler, for example with Class.forName; \
                function.primingList() lists them all.
                %s""".formatted(
                        CheckMessages.subject(invocation, function),
                        headline(own, libraries),
                        CheckMessages.place(invocation),
                        classes,
                        more,
                        jars,
                        wayOut(own));
    }

    private static String headline(List<StaticInitialization> own, Map<String, Duration> libraries) {
        String first = own.isEmpty()
                ? libraries.keySet().iterator().next()
                : own.get(0).className();
        int more = own.size() + libraries.size() - 1;
        return more == 0 ? first : "%s and %d more".formatted(first, more);
    }

    private String wayOut(List<StaticInitialization> own) {
        return own.isEmpty()
                ? "If the time does not matter, say a larger initInInvokeBudget than %d.".formatted(budget.toMillis())
                : CheckMessages.switchOff(Check.NO_INIT_IN_INVOKE);
    }

    private static List<String> names(List<StaticInitialization> own, Map<String, Duration> libraries) {
        return Stream.concat(own.stream().map(StaticInitialization::className), libraries.keySet().stream())
                .sorted()
                .toList();
    }

    private static String time(Duration duration) {
        return String.format(Locale.ROOT, "%.2f ms", duration.toNanos() / 1e6);
    }
}
