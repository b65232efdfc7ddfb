package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import conformance.suite.CaseRun;
import conformance.suite.ConformanceCase;
import io.github.warmlambda.environment.Isolation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What environments in the test JVM do is what AWS's runtime does. */
class ConformanceTests {

    @TestFactory
    Stream<DynamicNode> inTheTestJvm() {
        return Cases.ALL.stream()
                .map(topic ->
                        dynamicContainer(topic.name(), topic.cases().stream().map(ConformanceTests::test)));
    }

    private static DynamicNode test(ConformanceCase conformance) {
        return dynamicTest(
                conformance.number() + " " + conformance.title(),
                () -> assertThat(CaseRun.of(conformance, Isolation.CLASS_LOADER).differenceFromAws())
                        .isEmpty());
    }

    @Test
    void eachCaseIsThereOnce() {
        List<Integer> numbers = Cases.ALL.stream()
                .flatMap(topic -> topic.cases().stream())
                .map(ConformanceCase::number)
                .sorted()
                .toList();
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 118).boxed().toList());
    }
}
