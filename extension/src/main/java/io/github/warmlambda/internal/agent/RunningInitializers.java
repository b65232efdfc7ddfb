package io.github.warmlambda.internal.agent;

import io.github.warmlambda.internal.agent.AgentRecord.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

/** The static initializers that run, by thread. */
final class RunningInitializers {

    private final AgentRecords records;
    private final AtomicInteger runs = new AtomicInteger();
    private final ThreadLocal<Deque<Run>> running = ThreadLocal.withInitial(ArrayDeque::new);

    RunningInitializers(AgentRecords records) {
        this.records = records;
    }

    void entered(Class<?> initialized, String userLoader, ForkedActivity activity) {
        int number = runs.incrementAndGet();
        long start = System.nanoTime();
        records.write(AgentRecord.of(
                Kind.ENTERED,
                number,
                initialized.getName(),
                userLoader,
                activity.phase(),
                activity.requestId(),
                activity.judged(),
                Thread.currentThread().getName(),
                start));
        running.get().push(new Run(number, System.nanoTime()));
    }

    void exited(String failure) {
        long now = System.nanoTime();
        Deque<Run> stack = running.get();
        Run run = stack.pop();
        long total = now - run.start;
        Run outer = stack.peek();
        if (outer == null) {
            running.remove();
        } else {
            outer.nested += total;
        }
        records.write(AgentRecord.of(Kind.EXITED, run.number, total, total - run.nested, failure));
    }

    private static final class Run {

        private final int number;
        private final long start;
        private long nested;

        Run(int number, long start) {
            this.number = number;
            this.start = start;
        }
    }
}
