package io.github.warmlambda.internal.report;

import io.github.warmlambda.environment.StaticInitialization;
import io.github.warmlambda.internal.runtime.LifeSpan;
import io.github.warmlambda.internal.runtime.RecordedInitialization;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The environments of a function as trace events: a process for each, with a track for each thread, in which slices nest.
 *
 * @see <a href="https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU">Trace Event Format</a>
 */
final class TraceEvents {

    private static final String MAIN = "main";
    private static final int ENVIRONMENTS = 100_000;

    private final Clock clock;
    private final UnaryOperator<String> masking;
    private final List<Map<String, Object>> events = new ArrayList<>();
    private final List<String> threads = new ArrayList<>(List.of(MAIN));
    private final long process;

    private TraceEvents(Clock clock, UnaryOperator<String> masking, long process) {
        this.clock = clock;
        this.masking = masking;
        this.process = process;
    }

    /** The events of an environment, which is so many-th of this JVM. */
    static List<Map<String, Object>> of(
            String function, FunctionEnvironment environment, Clock clock, UnaryOperator<String> masking, int count) {
        long process = ProcessHandle.current().pid() * ENVIRONMENTS + count;
        TraceEvents trace = new TraceEvents(clock, masking, process);
        trace.addName("process_name", 1, "%s, environment %d".formatted(function, environment.number()));
        trace.addInit(environment);
        environment.served().forEach(trace::addInvocation);
        environment.runtime().observed().initializations().forEach(trace::addInitialization);
        for (int i = 0; i < trace.threads.size(); i++) {
            trace.addName("thread_name", i + 1, trace.threads.get(i));
        }
        return trace.events;
    }

    private void addInit(FunctionEnvironment environment) {
        LifeSpan span = environment.runtime().span();
        addSlice("Init", "init", MAIN, span.init(), environment.initDuration().toNanos());
    }

    private void addInvocation(FunctionInvocation invocation) {
        String name = invocation.coldStart() ? "cold start" : "warm invocation";
        addSlice(
                name,
                "invocation",
                MAIN,
                invocation.served().start(),
                invocation.duration().toNanos());
    }

    private void addInitialization(RecordedInitialization run) {
        StaticInitialization initialization = run.initialization();
        addSlice(
                initialization.className(),
                "static initializer",
                masking.apply(initialization.thread()),
                run.start(),
                initialization.total().toNanos());
    }

    /** Beginning and end are rounded alike, so that a slice that is within another stays so. */
    private void addSlice(String name, String category, String thread, long start, long nanos) {
        if (!threads.contains(thread)) {
            threads.add(thread);
        }
        long begin = clock.microsOf(start);
        Map<String, Object> event = event("X", threads.indexOf(thread) + 1, name);
        event.put("cat", category);
        event.put("ts", begin);
        event.put("dur", clock.microsOf(start + nanos) - begin);
        events.add(event);
    }

    private void addName(String kind, int thread, String name) {
        Map<String, Object> event = event("M", thread, kind);
        event.put("args", Map.of("name", name));
        events.add(event);
    }

    private Map<String, Object> event(String type, int thread, String name) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("name", name);
        event.put("ph", type);
        event.put("pid", process);
        event.put("tid", thread);
        return event;
    }
}
