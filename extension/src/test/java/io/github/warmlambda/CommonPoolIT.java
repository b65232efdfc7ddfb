package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Invocation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The common pool is the JVM's own, and differs with the number of processors: with one, {@code CompletableFuture} starts a
 * thread for each task. Environments share it, and keep apart.
 */
class CommonPoolIT {

    public static final class Pooling implements RequestHandler<Integer, Integer> {

        private static final String NAME = System.getenv("NAME");

        @Override
        public Integer handleRequest(Integer tasks, Context context) {
            List<CompletableFuture<Void>> all = IntStream.range(0, tasks)
                    .mapToObj(task -> CompletableFuture.runAsync(() -> print("async")))
                    .toList();
            all.forEach(CompletableFuture::join);
            IntStream.range(0, tasks).parallel().forEach(task -> print("parallel"));
            return tasks;
        }

        private static void print(String how) {
            System.out.println(how + " " + NAME + " " + System.getenv("NAME"));
        }
    }

    public static final class Main {

        private Main() {}

        public static void main(String[] arguments) {
            IntStream.range(0, 4).parallel().forEach(number -> use("function " + number));
            use("another function");
            System.out.println("own copy: " + Pooling.NAME);
        }

        private static void use(String name) {
            try (LambdaFunction function = LambdaFunction.of(Pooling.class)
                    .environmentVariable("NAME", name)
                    .create()) {
                Invocation invocation = function.invoke(50);
                List<String> printed = invocation
                        .log()
                        .lines()
                        .filter(line -> line.matches("(async|parallel) .*"))
                        .distinct()
                        .toList();
                if (!printed.equals(List.of("async %1$s %1$s".formatted(name), "parallel %1$s %1$s".formatted(name)))) {
                    System.out.println(name + " printed " + printed);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void keepsEnvironmentsApart(int processors) {
        ForkedJvm.Result result =
                new ForkedJvm().option("-XX:ActiveProcessorCount=" + processors).run(Main.class);

        assertThat(result.output()).isEqualToIgnoringNewLines("own copy: null");
        assertThat(result.exitStatus()).isZero();
    }
}
