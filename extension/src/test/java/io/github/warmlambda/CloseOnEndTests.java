package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.Isolation;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code closeOnEnd}: what static fields and the handler object hold open is closed when the environment ends. */
class CloseOnEndTests {

    private static final String TOLD = "warmlambda.test.closed";
    private final List<String> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void listen() {
        System.getProperties().put(TOLD, (Consumer<String>) told::add);
    }

    /** Tells the test that it was closed, and by what it may still call then. */
    record Resource(String name, String failure) implements AutoCloseable {

        @Override
        @SuppressWarnings("unchecked")
        public void close() {
            ((Consumer<String>) System.getProperties().get(TOLD))
                    .accept(name + " on " + Thread.currentThread().getName());
            if (!failure.isEmpty()) {
                throw new IllegalStateException(failure);
            }
        }
    }

    static class Late {
        static final Resource STATIC_OF_ANOTHER_CLASS = new Resource("static of another class", "");
    }

    static class NeverUsed {
        static final Resource NEVER_USED = new Resource("never used", "");
    }

    public static class Holding implements RequestHandler<String, String>, AutoCloseable {

        static final Resource STATIC = new Resource("static", "");
        static final Resource SAME = STATIC;
        static final ExecutorService EXECUTOR = Executors.newCachedThreadPool();

        private final Resource field = new Resource("field", "");

        @Override
        public String handleRequest(String event, Context context) {
            if (event.equals("exit")) {
                System.exit(1);
            }
            return Late.STATIC_OF_ANOTHER_CLASS.name() + field.name();
        }

        @Override
        public void close() {
            new Resource("handler", "").close();
        }
    }

    public static class Failing implements RequestHandler<String, String> {

        static final Resource BROKEN = new Resource("broken", "no network");
        static final Resource WHOLE = new Resource("whole", "");

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    @Test
    void closesEachObjectOnceOnTheThreadMainThoseOfTheClassLoadedLastFirst() {
        try (LambdaFunction function =
                LambdaFunction.of(Holding.class).closeOnEnd(true).create()) {
            function.invoke("");
            assertThat(told).isEmpty();

            function.coldStart();

            assertThat(told)
                    .containsExactly(
                            "static of another class on main", "static on main", "field on main", "handler on main");
        }
    }

    @Test
    void closesWhatIsOpenWhenTheFunctionIsClosed() {
        LambdaFunction function =
                LambdaFunction.of(Holding.class).closeOnEnd(true).create();
        function.invoke("");
        function.close();
        function.close();

        assertThat(told).hasSize(4);
    }

    @Test
    void closesNothingOtherwiseAsOnAws() {
        try (LambdaFunction function = LambdaFunction.of(Holding.class).create()) {
            function.invoke("");
        }

        assertThat(told).isEmpty();
    }

    @Test
    void anEnvironmentThatExitedIsClosedToo() throws InterruptedException {
        CountDownLatch last = new CountDownLatch(3);
        System.getProperties().put(TOLD, (Consumer<String>) name -> {
            told.add(name);
            last.countDown();
        });
        try (LambdaFunction function =
                LambdaFunction.of(Holding.class).closeOnEnd(true).create()) {
            function.invoke("exit").expectEnd(EndReason.EXIT);
            assertThat(last.await(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(told).containsExactly("static on main", "field on main", "handler on main");
    }

    @Test
    void whatCannotBeClosedIsNamed() {
        LambdaFunction function =
                LambdaFunction.of(Failing.class).closeOnEnd(true).create();
        function.invoke("");

        assertThat(Warnings.of("[CloseOnEndTests-Failing]", function::close)).containsExactly("""
                        closeOnEnd: what execution environment 1 of function [CloseOnEndTests-Failing] holds in these fields could not be closed:
                          io.github.warmlambda.CloseOnEndTests$Failing.BROKEN: java.lang.IllegalStateException: no network""");
    }

    @Test
    void isRefusedForAProcessOfItsOwn() {
        assertThatThrownBy(() -> LambdaFunction.of(Holding.class)
                        .isolation(Isolation.PROCESS)
                        .closeOnEnd(true)
                        .create()
                        .environment())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "closeOnEnd needs isolation = CLASS_LOADER, but isolation is PROCESS: a process that ends keeps nothing open. Leave closeOnEnd out.");
    }
}
