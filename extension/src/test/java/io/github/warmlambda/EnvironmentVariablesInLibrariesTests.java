package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.util.EnvReader;
import io.github.warmlambda.environment.GenericType;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that is not the handler's own sees the variables of its function too, also side by side with another. */
class EnvironmentVariablesInLibrariesTests {

    private static final GenericType<Map<String, String>> TEXTS = new GenericType<>() {};

    /** A library in a jar of its own. */
    public static class Library {

        static final String IN_STATIC_CODE = System.getenv("TABLE");

        static String now() {
            return Optional.of("TABLE").map(System::getenv).orElseThrow();
        }
    }

    public static class Uses implements RequestHandler<String, Map<String, String>> {
        @Override
        public Map<String, String> handleRequest(String event, Context context) {
            try {
                return Map.of(
                        "static code", Library.IN_STATIC_CODE,
                        "method", Library.now(),
                        "AWS's library", new EnvReader().getEnv("TABLE"),
                        "reflection",
                                (String) System.class
                                        .getMethod("getenv", String.class)
                                        .invoke(null, "TABLE"),
                        "method handle", lookup("TABLE"));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String lookup(String name) throws ReflectiveOperationException {
            MethodType type = MethodType.methodType(String.class, String.class);
            try {
                return (String) MethodHandles.lookup()
                        .findStatic(System.class, "getenv", type)
                        .invokeExact(name);
            } catch (ReflectiveOperationException e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Reads its variable while another environment does. */
    public static class Together implements RequestHandler<String, Boolean> {
        @Override
        public Boolean handleRequest(String expected, Context context) {
            try {
                ((CyclicBarrier) System.getProperties().get(BARRIER)).await();
                for (int i = 0; i < 1_000; i++) {
                    if (!expected.equals(System.getenv("TABLE"))) {
                        return false;
                    }
                }
                return true;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final String BARRIER = "warmlambda.test.barrier";

    @Test
    void aLibraryOfTheTestsClassPath() {
        try (LambdaFunction function = LambdaFunction.of(Uses.class)
                .environmentVariable("TABLE", "orders")
                .create()) {
            assertSeen(function);
        }
    }

    @Test
    void aLibraryThatIsDeployed(@TempDir Path files) throws IOException {
        Path zip = new DeploymentZip()
                .classes(Uses.class)
                .jar("lib/library.jar", new DeploymentZip().classes(Library.class))
                .zip(files.resolve("orders.zip"));
        try (LambdaFunction function = LambdaFunction.of(Uses.class)
                .code(zip.toString())
                .environmentVariable("TABLE", "orders")
                .create()) {
            assertSeen(function);
        }
    }

    private static void assertSeen(LambdaFunction function) {
        assertThat(function.invoke("").payloadAs(TEXTS))
                .isEqualTo(Map.of(
                        "static code", "orders",
                        "method", "orders",
                        "AWS's library", "orders",
                        "reflection", "orders",
                        "method handle", "orders"));
    }

    @Test
    void twoEnvironmentsAtTheSameTime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        System.getProperties().put(BARRIER, new CyclicBarrier(2));
        try (LambdaFunction orders = LambdaFunction.of(Together.class)
                        .environmentVariable("TABLE", "orders")
                        .create();
                LambdaFunction users = LambdaFunction.of(Together.class)
                        .environmentVariable("TABLE", "users")
                        .create()) {
            Future<String> first = threads.submit(() -> orders.invoke("orders").payloadText());
            Future<String> second = threads.submit(() -> users.invoke("users").payloadText());

            assertThat(first.get()).isEqualTo("true");
            assertThat(second.get()).isEqualTo("true");
        } finally {
            threads.shutdownNow();
            System.getProperties().remove(BARRIER);
        }
    }
}
