package example.orders;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.warmlambda.Invoker;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.FunctionErrorException;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.State;
import org.junit.jupiter.api.Test;

/** An exception of the handler fails the invocation, and keeps the environment warm. */
@WarmLambda(OrderHandler.class)
class FunctionErrorTest {

    // tag::exception[]
    @Test
    void staysWarmAfterAnException(LambdaFunction orders) {
        Invocation failed = orders.invoke(new Order("milk", 1));
        Invocation next = orders.invoke(new Order("tea", 1));

        assertThat(failed).failed().hasErrorType(IllegalArgumentException.class);
        assertThat(next).succeeded().isWarm();
    }
    // end::exception[]

    @Test
    void reportsTheErrorAsAwsDoes(LambdaFunction orders) {
        Invocation failed = orders.invoke(new Order("milk", 1));

        assertThat(failed.error()).hasValueSatisfying(error -> {
            assertThat(error.errorMessage()).isEqualTo("no price for milk");
            assertThat(error.stackTrace()).first().asString().contains("OrderHandler.handleRequest");
        });
        assertThat(failed.environment().state()).isEqualTo(State.READY);
        assertThat(failed.log()).contains("java.lang.IllegalArgumentException");
    }

    @Test
    void throwsFromAnInvoker(Invoker<Order, Receipt> orders) {
        assertThatExceptionOfType(FunctionErrorException.class)
                .isThrownBy(() -> orders.invoke(new Order("milk", 1)))
                .satisfies(thrown -> assertThat(thrown.error().errorMessage()).isEqualTo("no price for milk"));
    }
}
