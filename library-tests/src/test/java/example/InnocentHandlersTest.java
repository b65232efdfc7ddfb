package example;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.assertj.LambdaFunctionAssert;
import io.github.warmlambda.environment.Check;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Handlers that use a library as its documentation says give no check a reason. */
class InnocentHandlersTest {

    private static final int INVOCATIONS = 13;

    /** For each, fresh environments answer too; with {@code -Devents=13}, no two invocations have the same. */
    private static final int EVENTS = Integer.getInteger("events", 3);

    private static final Set<Check> CHECKS =
            EnumSet.complementOf(EnumSet.of(Check.STATIC_INITIALIZERS_ONCE, Check.UNLOADS));

    private static EchoServer server;

    @BeforeAll
    static void start() {
        server = new EchoServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> handlers() throws IOException, URISyntaxException {
        Path classes = Path.of(InnocentHandlersTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.list(classes.resolve("example"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Handler.class") && !name.contains("$"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(name -> name.matches(System.getProperty("handlers", ".*")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("handlers")
    void givesNoCheckAReason(String name) {
        try (LambdaFunction function = LambdaFunction.of("example." + name)
                .checks(CHECKS.toArray(Check[]::new))
                .environmentVariable("ENDPOINT", server.endpoint())
                .initTimeout(Duration.ofMinutes(1))
                // How long a library takes is a matter of the machine.
                .initInInvokeBudget(60_000)
                .create()) {
            for (int i = 0; i < INVOCATIONS; i++) {
                assertThat(function.invoke("customer-" + i % EVENTS)).succeeded();
            }
            SoftAssertions checks = new SoftAssertions();
            assertions().forEach(assertion -> checks.check(() -> assertion.accept(assertThat(function))));
            checks.assertAll();
        }
    }

    private static List<Consumer<LambdaFunctionAssert>> assertions() {
        return List.of(
                LambdaFunctionAssert::hasNoStateLeak,
                LambdaFunctionAssert::hasNoInitInInvoke,
                LambdaFunctionAssert::hasNoRequestDataLeft,
                LambdaFunctionAssert::hasNoUnboundedGrowth,
                LambdaFunctionAssert::hasNoTmpLeft,
                LambdaFunctionAssert::hasNoGlobalChange,
                LambdaFunctionAssert::hasNoThreadsLeft,
                LambdaFunctionAssert::answersWarmAsCold);
    }
}
