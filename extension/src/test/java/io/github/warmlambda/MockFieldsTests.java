package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.Handlers.Counter;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;

class MockFieldsTests {

    @Retention(RetentionPolicy.RUNTIME)
    @interface MockBean {}

    @Retention(RetentionPolicy.RUNTIME)
    @interface Inject {}

    @WarmLambda(Counter.class)
    static class MockedTestCase {

        @MockBean
        private Runnable repository;

        @Inject
        private Runnable other;

        @Test
        void test() {}
    }

    @WarmLambda(value = Counter.class, guard = false)
    static class SwitchedOffTestCase extends MockedTestCase {}

    private static Iterable<String> warnings(Class<?> testClass) {
        return Warnings.of("does not see", () -> JupiterRun.of(testClass).succeeded(1));
    }

    @Test
    void aMockIsWarnedOf() {
        assertThat(warnings(MockedTestCase.class))
                .containsExactly(
                        "@WarmLambda on class [%s]: the function does not see [@MockBean repository], for it runs with copies of all classes that are its own. Put a fake in place inside, with beforeInit, or let an environment variable lead to one."
                                .formatted(MockedTestCase.class.getName()));
    }

    @Test
    void theGuardSwitchesItOff() {
        assertThat(warnings(SwitchedOffTestCase.class)).isEmpty();
    }
}
