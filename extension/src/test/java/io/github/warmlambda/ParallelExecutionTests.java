package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.Handlers.Counter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

class ParallelExecutionTests {

    private static final AtomicInteger running = new AtomicInteger();
    private static final AtomicInteger most = new AtomicInteger();
    private static CountDownLatch bothRun = new CountDownLatch(2);

    @BeforeEach
    void reset() {
        most.set(0);
        bothRun = new CountDownLatch(2);
    }

    @Test
    void methodsOfOneClassAndItsNestedClassesTakeTurns() {
        JupiterRun.inParallel(TurnsTestCase.class).succeeded(60);

        assertThat(most).hasValue(1);
    }

    @Test
    void nestedClassesWithFunctionsOfTheirOwnTakeTurnsToo() {
        JupiterRun.inParallel(NestedFunctionsTestCase.class).succeeded(40);

        assertThat(most).hasValue(1);
    }

    @Test
    void classesRunSideBySide() {
        JupiterRun.inParallel(MeetingTestCase.class, OtherMeetingTestCase.class).succeeded(2);
    }

    @Test
    void classesThatInheritAnInjectedStaticFieldTakeTurns() {
        JupiterRun.inParallel(OneHeirTestCase.class, OtherHeirTestCase.class).succeeded(40);
    }

    abstract static class StaticFieldTestCase {

        static LambdaFunction function;

        @RepeatedTest(20)
        void isTheFunctionOfItsOwnClass(LambdaFunction own) {
            assertThat(function).isSameAs(own);
        }
    }

    @WarmLambda(Counter.class)
    @Execution(ExecutionMode.CONCURRENT)
    static class OneHeirTestCase extends StaticFieldTestCase {}

    @WarmLambda(Counter.class)
    @Execution(ExecutionMode.CONCURRENT)
    static class OtherHeirTestCase extends StaticFieldTestCase {}

    private static void takeTurn(Invoker<String, Integer> counter) {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        counter.invoke("");
        running.decrementAndGet();
    }

    private static void meet(Invoker<String, Integer> counter) throws InterruptedException {
        bothRun.countDown();
        assertThat(bothRun.await(30, TimeUnit.SECONDS)).as("both classes run").isTrue();
        assertThat(counter.invoke("")).isEqualTo(1);
    }

    @WarmLambda(Counter.class)
    @Execution(ExecutionMode.CONCURRENT)
    static class TurnsTestCase {

        @RepeatedTest(20)
        void first(Invoker<String, Integer> counter) {
            takeTurn(counter);
        }

        @RepeatedTest(20)
        void second(Invoker<String, Integer> counter) {
            takeTurn(counter);
        }

        @Nested
        class Inner {

            @RepeatedTest(20)
            void nested(Invoker<String, Integer> counter) {
                takeTurn(counter);
            }
        }
    }

    static class NestedFunctionsTestCase {

        @Nested
        @WarmLambda(Counter.class)
        class First {

            @RepeatedTest(20)
            void first(Invoker<String, Integer> counter) {
                takeTurn(counter);
            }
        }

        @Nested
        @WarmLambda(Counter.class)
        class Second {

            @RepeatedTest(20)
            void second(Invoker<String, Integer> counter) {
                takeTurn(counter);
            }
        }
    }

    @WarmLambda(Counter.class)
    static class MeetingTestCase {

        @Test
        void test(Invoker<String, Integer> counter) throws InterruptedException {
            meet(counter);
        }
    }

    @WarmLambda(Counter.class)
    static class OtherMeetingTestCase {

        @Test
        void test(Invoker<String, Integer> counter) throws InterruptedException {
            meet(counter);
        }
    }
}
