package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.State;
import io.github.warmlambda.internal.end.LeftThread;
import io.github.warmlambda.internal.watch.Aftermath;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import io.github.warmlambda.internal.watch.Sight;
import io.github.warmlambda.internal.watch.StackTexts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges which threads outlive an invocation at work, and which outlive their environment. */
final class ThreadsCheck extends WarmCheck {

    private static final int THREADS_SHOWN = 1;

    private record AfterInvocation(String requestId) {}

    private record AfterEnd(int environment) {}

    private final String function;
    private final Function<String, Optional<String>> library;
    private final boolean closes;

    ThreadsCheck(CheckContext context) {
        super(true);
        function = context.function();
        library = context.library();
        closes = context.configuration().closeOnEnd();
    }

    @Override
    public Check check() {
        return Check.NO_THREADS_LEFT;
    }

    @Override
    public Set<Sight> sees() {
        return Set.of(Sight.THREADS, Sight.THREAD_BIRTHS);
    }

    @Override
    void judge(FunctionEnvironment environment, Verdicts verdicts) {
        if (environment.state() == State.ENDED) {
            List<LeftThread> left = environment.end().threadsLeft(environment.runtime(), this::isOwn);
            if (!left.isEmpty()) {
                verdicts.add(new AfterEnd(environment.number()), () -> message(environment, left));
            }
        }
    }

    @Override
    void judge(FunctionInvocation invocation, Aftermath aftermath, Verdicts verdicts) {
        if (!aftermath.leftThreads().isEmpty()) {
            verdicts.add(new AfterInvocation(invocation.requestId()), () -> """
                            %s was over, but threads that it started went on with work: %s%n\
                            %s%s\
                            On Lambda they are frozen then, and go on in a later invocation, or never. \
                            Wait for them before the handler returns, also when it fails.""".formatted(
                            CheckMessages.subject(invocation, function),
                            names(aftermath.leftThreads()),
                            CheckMessages.place(invocation),
                            texts(aftermath.leftThreads())));
        }
    }

    private String message(FunctionEnvironment environment, List<LeftThread> left) {
        String subject = CheckMessages.capitalized(environment.name());
        String closing = closes ? "" : "; closeOnEnd = true closes what can be closed";
        return """
                %s has ended, but threads of its code go on, though they were interrupted: %s%n%s\
                Let them end when they are interrupted, \
                or end them where the function's code lets go of them%s.""".formatted(subject, names(left), texts(left), closing);
    }

    private boolean isOwn(String className) {
        return library.apply(className).isEmpty();
    }

    private static String texts(List<LeftThread> threads) {
        String shown = threads.stream()
                .limit(THREADS_SHOWN)
                .flatMap(thread ->
                        StackTexts.shortened(
                                CheckMessages.capitalized(thread.text()).lines().toList())
                                .stream())
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
        int more = threads.size() - THREADS_SHOWN;
        return more <= 0 ? shown : shown + "... and %d more%n".formatted(more);
    }

    private static String names(List<LeftThread> threads) {
        String first = "\"" + threads.get(0).name() + "\"";
        return threads.size() == 1 ? first : "%s and %d more".formatted(first, threads.size() - 1);
    }
}
