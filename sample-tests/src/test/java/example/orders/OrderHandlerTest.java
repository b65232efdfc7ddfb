package example.orders;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.EnvironmentVariable;
import io.github.warmlambda.Invoker;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.Invocation;
import org.junit.jupiter.api.Test;

/** A handler that implements {@code RequestHandler}, with classes of its own as event and response. */
// tag::first[]
@WarmLambda(OrderHandler.class)
@EnvironmentVariable(name = "CURRENCY", value = "EUR")
class OrderHandlerTest {

    @Test
    void pricesAnOrder(Invoker<Order, Receipt> orders) {
        assertThat(orders.invoke(new Order("tea", 3)).getTotal()).isEqualTo("12 EUR");
    }

    @Test
    void loadsItsPriceListOnce(LambdaFunction orders) {
        orders.invoke(new Order("tea", 1));
        Invocation second = orders.invoke(new Order("coffee", 2));

        assertThat(second).succeeded().isWarm();
        assertThat(orders).ranStaticInitializersOnce();
    }
}
// end::first[]
