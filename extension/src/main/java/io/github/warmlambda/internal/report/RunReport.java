package io.github.warmlambda.internal.report;

import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.configuration.Masking;
import io.github.warmlambda.internal.watch.FunctionEnvironment;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The report of the run that this JVM belongs to. It begins with the first test class that asks for it; each function is added when it
 * is closed, so that a run which is killed leaves what was there until then. A report that cannot be written fails no test.
 */
public final class RunReport {

    private static final System.Logger LOGGER = System.getLogger("io.github.warmlambda");

    private static final int LONGEST_EVENT = 4_000;

    private static final AtomicReference<@Nullable RunReport> CURRENT = new AtomicReference<>();

    private final Clock clock = new Clock();
    private final AtomicInteger environments = new AtomicInteger();
    private final ReportFile file;

    private RunReport(Path directory) throws IOException {
        this.file = new ReportFile(directory);
    }

    /** Report from now on, unless somebody did already. */
    public static synchronized void begin(Path directory) {
        if (CURRENT.get() == null) {
            try {
                CURRENT.set(new RunReport(directory));
                RunEnd.then(RunReport::end);
            } catch (IOException e) {
                warn(e);
            }
        }
    }

    /** The beginning of an event, if there is a report that shows it. */
    public static Optional<String> excerpt(byte[] event) {
        return CURRENT.get() == null
                ? Optional.empty()
                : Optional.of(new String(event, 0, Math.min(event.length, LONGEST_EVENT), StandardCharsets.UTF_8));
    }

    /**
     * Add a function that has served its last invocation.
     *
     * @param testClass the test class that it belongs to, or an empty text
     * @param library the library that a class belongs to, empty if it is own code
     */
    public static void add(
            String testClass,
            String name,
            FunctionConfiguration configuration,
            List<FunctionEnvironment> environments,
            Function<String, Optional<String>> library) {
        RunReport report = CURRENT.get();
        if (report != null && !environments.isEmpty()) {
            report.write(() -> report.addFunction(testClass, name, configuration, environments, library));
        }
    }

    private void addFunction(
            String testClass,
            String name,
            FunctionConfiguration configuration,
            List<FunctionEnvironment> served,
            Function<String, Optional<String>> library)
            throws IOException {
        file.append(new FunctionRecord(clock, configuration, library).of(testClass, name, configuration, served));
        List<Map<String, Object>> events = new ArrayList<>();
        Masking masking = Masking.of(configuration);
        served.forEach(environment ->
                events.addAll(TraceEvents.of(name, environment, clock, masking, environments.incrementAndGet())));
        file.appendTrace(events);
    }

    /** Add what a check found in a function. */
    public static void add(String testClass, String function, Finding finding) {
        RunReport report = CURRENT.get();
        if (report != null) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("kind", "finding");
            record.put("function", function);
            record.put("testClass", testClass);
            record.put("check", finding.check());
            record.put("message", finding.message());
            report.write(() -> report.file.append(record));
        }
    }

    /** The last test is over: write what is made of the whole. */
    static synchronized void end() {
        RunReport report = CURRENT.getAndSet(null);
        if (report != null) {
            report.write(report.file::end);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException | RuntimeException | LinkageError e) {
            warn(e);
        }
    }

    private static void warn(Throwable reason) {
        LOGGER.log(Level.WARNING, "The report of the run could not be written: " + reason);
    }
}
