// tag::test[]
package example.purchases;

// tag::readme[]
import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.EnvironmentVariable;
import io.github.warmlambda.Invoker;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.Invocation;
import org.junit.jupiter.api.Test;

@WarmLambda(PurchaseHandler.class)
@EnvironmentVariable(name = "CURRENCY", value = "EUR")
class PurchaseHandlerTest {

    @Test
    void pricesAPurchase(Invoker<Purchase, Receipt> purchases) {
        assertThat(purchases.invoke(new Purchase("tea", 3)).getTotal()).isEqualTo("12 EUR");
    }

    @Test
    void runsItsStaticCodeOnce(LambdaFunction purchases) {
        purchases.invoke(new Purchase("tea", 1));
        Invocation second = purchases.invoke(new Purchase("coffee", 2));

        assertThat(second).succeeded().isWarm();
        assertThat(purchases).ranStaticInitializersOnce();
    }
}
// end::readme[]
// end::test[]
