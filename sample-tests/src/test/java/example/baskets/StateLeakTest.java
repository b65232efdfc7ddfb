package example.baskets;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.AllowState;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.StateChange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the warm process carries over is either meant, and said so, or fails the test. */
// tag::state[]
@WarmLambda(value = BasketHandler.class, checks = Check.NO_STATE_LEAK)
@AllowState("example.baskets.BasketHandler.PRICES")
class StateLeakTest {

    @Test
    void keepsNothingOfTheBasket(LambdaFunction baskets) {
        baskets.invoke(List.of("tea"));
        assertThat(baskets.invoke(List.of("tea", "coffee"))).isWarm().hasPayload("9");

        assertThat(baskets).hasNoStateLeak();
    }

    @Test
    void keepsThePricesThatItHasLookedUp(LambdaFunction baskets) {
        Invocation invocation = baskets.invoke(List.of("water"));

        assertThat(invocation.stateChanges())
                .extracting(StateChange::path)
                .containsExactly("example.baskets.BasketHandler.PRICES.size");
    }
}
// end::state[]
