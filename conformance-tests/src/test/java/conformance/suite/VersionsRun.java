package conformance.suite;

import io.github.warmlambda.environment.Isolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs cases in processes, with the libraries of AWS on the class path, and writes down what each event gave. */
public final class VersionsRun {

    private VersionsRun() {}

    /**
     * Run cases.
     *
     * @param all the cases
     * @param numbers the numbers of those that are to run; all, if there are none
     * @param file where to write
     */
    public static void run(List<Topic> all, List<Integer> numbers, Path file) throws Exception {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        Map<Integer, Future<Map<String, String>>> runs = new TreeMap<>();
        for (Topic topic : all) {
            for (ConformanceCase conformance : topic.cases()) {
                if (numbers.isEmpty() || numbers.contains(conformance.number())) {
                    runs.put(conformance.number(), workers.submit(() -> answers(conformance)));
                }
            }
        }
        Properties result = new Properties();
        for (Map.Entry<Integer, Future<Map<String, String>>> run : runs.entrySet()) {
            run.getValue().get().forEach((event, answer) -> result.setProperty(run.getKey() + " " + event, answer));
        }
        workers.shutdown();
        write(result, file);
    }

    /** By handler and event; scenarios that differ in the versions alone for which they say something are one here. */
    private static Map<String, String> answers(ConformanceCase conformance) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Scenario scenario : conformance.scenarios()) {
            if (scenario.canRunIn(Isolation.PROCESS)) {
                Observation.of(scenario, Isolation.PROCESS)
                        .transcript()
                        .exchanges()
                        .forEach(it -> answers.putIfAbsent(scenario + " " + it.event(), it.answer()));
            }
        }
        return answers;
    }

    private static void write(Properties result, Path file) throws IOException {
        try (var stream = Files.newOutputStream(file)) {
            result.store(stream, null);
        }
    }

    /** What was written. */
    static Map<String, String> read(Path file) throws IOException {
        Properties result = new Properties();
        try (var stream = Files.newInputStream(file)) {
            result.load(stream);
        }
        Map<String, String> answers = new TreeMap<>();
        result.forEach((key, answer) -> answers.put((String) key, (String) answer));
        return answers;
    }

    /** The numbers of cases, as a program is given them. */
    public static List<Integer> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : new ArrayList<>(
                        Arrays.stream(text.split(",")).map(Integer::valueOf).toList());
    }
}
