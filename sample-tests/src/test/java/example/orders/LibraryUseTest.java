package example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Invocation;
import org.junit.jupiter.api.Test;

/** The library without its JUnit extension, and without its AssertJ assertions. */
class LibraryUseTest {

    @Test
    void startsAnotherEnvironmentAfterAColdStart() {
        // tag::library[]
        try (LambdaFunction orders = LambdaFunction.of(OrderHandler.class).create()) {
            orders.invoke(new Order("tea", 1));
            orders.coldStart();
            Invocation second = orders.invokeJson("{\"item\": \"coffee\", \"quantity\": 2}");
            assertThat(second.environment().number()).isEqualTo(2);
        }
        // end::library[]
    }

    @Test
    void isColdOnceAndWarmAfter() {
        try (LambdaFunction orders = LambdaFunction.of(OrderHandler.class)
                .environmentVariable("CURRENCY", "EUR")
                .create()) {
            Invocation first = orders.invoke(new Order("tea", 1));
            Invocation second = orders.invoke(new Order("tea", 2));

            assertThat(first.coldStart()).isTrue();
            assertThat(second.coldStart()).isFalse();
            assertThat(second.payloadAs(Receipt.class))
                    .extracting(Receipt::getTotal)
                    .isEqualTo("8 EUR");
        }
    }

    @Test
    void startsNothingBeforeItsFirstUse() {
        try (LambdaFunction orders = LambdaFunction.of(OrderHandler.class).create()) {
            assertThat(orders.environments()).isEmpty();
        }
    }

    @Test
    void endsItsEnvironmentWhenClosed() {
        LambdaFunction orders = LambdaFunction.of(OrderHandler.class).create();
        ExecutionEnvironment environment = orders.environment();

        orders.close();

        assertThat(environment.endReason()).hasValue(EndReason.SHUTDOWN);
    }
}
