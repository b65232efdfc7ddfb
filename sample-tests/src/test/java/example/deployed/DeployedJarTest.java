package example.deployed;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import example.orders.Order;
import example.orders.OrderHandler;
import example.orders.Receipt;
import io.github.warmlambda.ConfigureFunction;
import io.github.warmlambda.EnvironmentVariable;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.Invocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that is deployed, not the test's class path: what is missing in it is missed here, and not in production. */
@WarmLambda(OrderHandler.class)
@EnvironmentVariable(name = "CURRENCY", value = "EUR")
class DeployedJarTest {

    @TempDir
    static Path directory;

    // tag::code[]
    @ConfigureFunction
    static void code(LambdaFunction.Builder function) throws IOException {
        Path jar = jar("orders.jar", List.of(OrderHandler.class, Order.class, Receipt.class));
        function.code(jar.toString());
    }
    // end::code[]

    @Test
    void servesFromTheJar(LambdaFunction orders) {
        Invocation order = orders.invoke(new Order("tea", 3));

        assertThat(order).succeeded();
        assertThat(order.payloadAs(Receipt.class).getTotal()).isEqualTo("12 EUR");
    }

    @Test
    void missesWhatTheJarDoesNotHold() throws IOException {
        Path jar = jar("incomplete.jar", List.of(OrderHandler.class, Order.class));
        try (LambdaFunction orders = LambdaFunction.of(OrderHandler.class)
                .environmentVariable("CURRENCY", "EUR")
                .code(jar.toString())
                .create()) {
            Invocation order = orders.invoke(new Order("tea", 3));

            assertThat(order).failed().hasErrorType("Runtime.ExitError").endedEnvironment(EndReason.EXIT);
            assertThat(order.environment().log()).contains("Type example.orders.Receipt not present");
        }
    }

    @Test
    void findsInALayerWhatTheJarDoesNotHold() throws IOException {
        Path code = jar("handler.jar", List.of(OrderHandler.class, Order.class));
        Path layer = directory.resolve("layer");
        Files.createDirectories(layer.resolve("java/lib"));
        jar("layer/java/lib/receipts.jar", List.of(Receipt.class));
        // tag::layers[]
        try (LambdaFunction orders = LambdaFunction.of(OrderHandler.class)
                .environmentVariable("CURRENCY", "EUR")
                .code(code.toString())
                .layers(layer.toString())
                .create()) {
            assertThat(orders.invoke(new Order("tea", 3))).succeeded();
        }
        // end::layers[]
    }

    private static Path jar(String name, List<Class<?>> classes) throws IOException {
        Path file = directory.resolve(name);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (Class<?> type : classes) {
                String entry = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(entry));
                try (InputStream classFile = type.getResourceAsStream("/" + entry)) {
                    classFile.transferTo(jar);
                }
            }
        }
        return file;
    }
}
