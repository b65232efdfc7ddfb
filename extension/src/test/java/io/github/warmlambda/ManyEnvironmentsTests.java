package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.ParallelTenants.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Environments that live and work at the same time, called from many threads. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ManyEnvironmentsTests {

    @Test
    void hundredThatLiveAtTheSameTimeKeepApart() {
        List<LambdaFunction> tenants =
                IntStream.range(0, 100).mapToObj(number -> tenant("" + number)).toList();
        try {
            IntStream.rangeClosed(1, 3)
                    .forEach(count -> IntStream.range(0, 100).parallel().forEach(number -> {
                        String before = count == 1 ? null : "" + number;
                        assertThat(tenants.get(number).invoke(2).payloadAs(String.class))
                                .isEqualTo("%s %s %d", number, before, count);
                    }));
        } finally {
            tenants.parallelStream().forEach(LambdaFunction::close);
        }
    }

    @Test
    void areStartedUsedAndReplacedFromParallelStreamsWithinParallelStreams() {
        IntStream.range(0, 8).parallel().forEach(outer -> {
            try (LambdaFunction shared = tenant("outer")) {
                IntStream.range(0, 4).parallel().forEach(inner -> {
                    shared.invoke(2);
                    useAndReplace("%d-%d".formatted(outer, inner));
                });
                assertThat(shared.invoke(2).payloadAs(String.class)).isEqualTo("outer outer 5");
            }
        });
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void areCalledFromVirtualThreads() throws Exception {
        ExecutorService virtual = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        try (LambdaFunction shared = tenant("shared")) {
            List<Future<?>> all = new ArrayList<>();
            for (int number = 0; number < 32; number++) {
                String name = "" + number;
                all.add(virtual.submit(() -> {
                    shared.invoke(2);
                    useAndReplace(name);
                }));
            }
            awaitAll(all);
            assertThat(shared.invoke(2).payloadAs(String.class)).isEqualTo("shared shared 33");
        } finally {
            virtual.shutdown();
        }
    }

    @Test
    void initializeClassesThatNeedEachOtherInOppositeOrderAtTheSameTime(@TempDir Path meeting) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<String> first = two.submit(() -> initialize("first", meeting));
            Future<String> second = two.submit(() -> initialize("second", meeting));
            assertThat(first.get()).isEqualTo("first, then second");
            assertThat(second.get()).isEqualTo("second, then first");
        } finally {
            two.shutdown();
        }
    }

    private static LambdaFunction tenant(String name) {
        return LambdaFunction.of(Tenant.class)
                .environmentVariable("TENANT", name)
                .create();
    }

    private static void useAndReplace(String name) {
        try (LambdaFunction tenant = tenant(name)) {
            for (int environment = 0; environment < 2; environment++) {
                assertThat(tenant.invoke(2).payloadAs(String.class)).isEqualTo(name + " null 1");
                assertThat(tenant.invoke(2).payloadAs(String.class)).isEqualTo("%s %s 2", name, name);
                tenant.coldStart();
            }
        }
    }

    private static void awaitAll(List<Future<?>> all) throws InterruptedException, ExecutionException {
        for (Future<?> each : all) {
            each.get();
        }
    }

    private static String initialize(String which, Path meeting) {
        try (LambdaFunction function = LambdaFunction.of(Pair.class)
                .environmentVariable("FIRST", which)
                .environmentVariable("MEETING", meeting.toString())
                .create()) {
            return function.invoke(which).payloadAs(String.class);
        }
    }

    /** Initializes one of two classes, whose static code initializes the other. */
    public static final class Pair implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String which, Context context) {
            return which.equals("first") ? First.ORDER : Second.ORDER;
        }

        /** Both environments are in the static code of their first class before any goes on. */
        static String orderOf(String name, String other) {
            if (!name.equals(System.getenv("FIRST"))) {
                return name;
            }
            Path meeting = Path.of(System.getenv("MEETING"));
            try {
                Files.createFile(meeting.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            while (Files.notExists(meeting.resolve(other))) {
                Thread.onSpinWait();
            }
            return name + ", then " + (other.equals("second") ? Second.ORDER : First.ORDER);
        }

        static final class First {
            static final String ORDER = orderOf("first", "second");
        }

        static final class Second {
            static final String ORDER = orderOf("second", "first");
        }
    }
}
