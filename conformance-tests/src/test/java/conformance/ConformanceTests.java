package conformance;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import conformance.suite.ConformanceCase;
import conformance.suite.Suite;
import io.github.warmlambda.environment.Isolation;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Environments that are isolated by class loaders do what AWS's runtime does. */
class ConformanceTests {

    @TestFactory
    Stream<DynamicNode> asAws() {
        String only = System.getProperty("only", ".*");
        return Cases.ALL.stream()
                .filter(topic -> topic.name().matches(only))
                .map(topic ->
                        dynamicContainer(topic.name(), topic.cases().stream().map(ConformanceTests::test)));
    }

    private static DynamicNode test(ConformanceCase conformance) {
        return dynamicTest(
                conformance.number() + " " + conformance.title(),
                () -> Suite.check(conformance, Isolation.valueOf(System.getProperty("iso", "CLASS_LOADER"))));
    }
}
