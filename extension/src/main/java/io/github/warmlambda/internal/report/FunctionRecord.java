package io.github.warmlambda.internal.report;

import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.StateChange;
import io.github.warmlambda.environment.StaticInitialization;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.configuration.Masking;
import io.github.warmlambda.internal.runtime.LifeSpan;
import io.github.warmlambda.internal.runtime.RecordedInitialization;
import io.github.warmlambda.internal.state.Difference;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import io.github.warmlambda.internal.watch.FunctionInvocation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/** A function of a run as data: its environments, with what they initialized and served. No value of a variable is in it. */
final class FunctionRecord {

    private static final int LONGEST = 4_000;

    private final Clock clock;
    private final Masking masking;
    private final Function<String, Optional<String>> library;

    FunctionRecord(Clock clock, FunctionConfiguration configuration, Function<String, Optional<String>> library) {
        this.clock = clock;
        this.masking = Masking.of(configuration);
        this.library = library;
    }

    Map<String, Object> of(
            String testClass,
            String name,
            FunctionConfiguration configuration,
            List<FunctionEnvironment> environments) {
        Map<String, Object> function = new LinkedHashMap<>();
        function.put("kind", "function");
        function.put("name", name);
        function.put("testClass", testClass);
        function.put("handler", configuration.handler());
        function.put("memory", configuration.memorySize());
        function.put("isolation", configuration.isolation());
        function.put("jvm", ProcessHandle.current().pid());
        function.put(
                "environments", environments.stream().map(this::environment).toList());
        return function;
    }

    private Map<String, Object> environment(FunctionEnvironment environment) {
        LifeSpan span = environment.runtime().span();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("number", environment.number());
        record.put("begin", clock.microsOf(span.begin()));
        record.put("end", clock.microsOf(span.end()));
        record.put("endReason", environment.endReason());
        record.put("endText", environment.endReason().map(EndReason::description));
        record.put("initStart", clock.microsOf(span.init()));
        record.put("init", micros(environment.initDuration()));
        record.put("initLog", text(initLog(environment)));
        record.put(
                "initializations",
                environment.runtime().observed().initializations().stream()
                        .map(this::initialization)
                        .toList());
        record.put(
                "invocations",
                environment.served().stream().map(this::invocation).toList());
        return record;
    }

    private static String initLog(FunctionEnvironment environment) {
        String log = environment.log();
        return environment.served().stream()
                .findFirst()
                .map(first -> log.substring(0, Math.max(0, log.indexOf(first.log()))))
                .orElse(log);
    }

    private Map<String, Object> initialization(RecordedInitialization run) {
        StaticInitialization initialization = run.initialization();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("class", initialization.className());
        record.put("library", library.apply(initialization.className()));
        record.put("phase", initialization.phase());
        record.put("request", initialization.requestId());
        record.put("thread", text(initialization.thread()));
        record.put("start", clock.microsOf(run.start()));
        record.put("total", micros(initialization.total()));
        record.put("self", micros(initialization.self()));
        record.put("failure", initialization.failure().map(this::text));
        return record;
    }

    private Map<String, Object> invocation(FunctionInvocation invocation) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", invocation.requestId());
        record.put("cold", invocation.coldStart());
        record.put("start", clock.microsOf(invocation.served().start()));
        record.put("duration", micros(invocation.duration()));
        record.put("billed", micros(invocation.billedDuration()));
        record.put("init", invocation.initDuration().map(FunctionRecord::micros));
        record.put("error", invocation.error().map(it -> text(it.errorType().orElse("") + ": " + it.errorMessage())));
        record.put("event", invocation.eventExcerpt().map(this::text));
        record.put("response", text(invocation.payloadText()));
        record.put("log", text(invocation.log()));
        record.put("report", invocation.report().strip());
        record.put("changes", changes(invocation));
        return record;
    }

    private static List<Map<String, Object>> changes(FunctionInvocation invocation) {
        return invocation.aftermath(Set.of()).stream()
                .flatMap(aftermath -> Stream.concat(
                        aftermath.differences().stream().map(Difference::change), aftermath.globals().stream()))
                .map(FunctionRecord::change)
                .toList();
    }

    private static Map<String, Object> change(StateChange change) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("path", change.path());
        record.put("before", change.before());
        record.put("after", change.after());
        return record;
    }

    private String text(String text) {
        String masked = masking.apply(text);
        return masked.length() > LONGEST
                ? masked.substring(0, LONGEST) + "… (" + masked.length() + " characters)"
                : masked;
    }

    private static long micros(Duration duration) {
        return TimeUnit.NANOSECONDS.toMicros(duration.toNanos());
    }
}
