package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import conformance.suite.CaseRun;
import conformance.suite.Comparison;
import conformance.suite.ConformanceCase;
import conformance.suite.Document;
import conformance.suite.Topic;
import io.github.warmlambda.environment.Isolation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Environments in the test JVM and in processes of their own do the same, which is what AWS's runtime does. */
class ConformanceIT {

    private static final int AGREEING = 110;

    /** Processes take a while to start, and do not disturb each other. */
    private static final ExecutorService PROCESSES =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    private static final Map<ConformanceCase, Future<CaseRun>> IN_PROCESS = new HashMap<>();

    private final Map<Topic, List<Comparison>> results = new LinkedHashMap<>();

    @BeforeAll
    static void startProcesses() {
        for (Topic topic : Cases.ALL) {
            for (ConformanceCase conformance : topic.cases()) {
                IN_PROCESS.put(conformance, PROCESSES.submit(() -> CaseRun.of(conformance, Isolation.PROCESS)));
            }
        }
    }

    @AfterAll
    static void endProcesses() {
        PROCESSES.shutdownNow();
    }

    @TestFactory
    Stream<DynamicNode> withBothKindsOfIsolation() {
        Stream<DynamicNode> topics = Cases.ALL.stream()
                .map(topic -> dynamicContainer(
                        topic.name(), topic.cases().stream().map(conformance -> test(topic, conformance))));
        return Stream.concat(topics, Stream.of(dynamicTest("document", this::documentSaysWhatWasFound)));
    }

    private DynamicNode test(Topic topic, ConformanceCase conformance) {
        return dynamicTest(conformance.number() + " " + conformance.title(), () -> {
            CaseRun inTestJvm = CaseRun.of(conformance, Isolation.CLASS_LOADER);
            Comparison comparison =
                    new Comparison(inTestJvm, IN_PROCESS.get(conformance).get());
            results.computeIfAbsent(topic, key -> new ArrayList<>()).add(comparison);
            assertThat(comparison.differences()).isEmpty();
        });
    }

    private void documentSaysWhatWasFound() {
        Document document = new Document(results);
        String file = System.getProperty("conformance.document", "");
        if (file.isEmpty()) {
            return;
        }
        assertThat(document.agreeing()).as("cases that agree").isGreaterThanOrEqualTo(AGREEING);
        if (System.getProperty("conformance.write") != null) {
            document.write(Path.of(file));
        }
        assertThat(Document.readCases(Path.of(file)))
                .as("%s is not what was found; run with -Dconformance.write to write it anew", file)
                .isEqualTo(document.text());
    }
}
