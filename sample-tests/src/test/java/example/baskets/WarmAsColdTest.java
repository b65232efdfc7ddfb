package example.baskets;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.Check;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A warm environment answers what a fresh one answers. */
// tag::check[]
@WarmLambda(value = BasketHandler.class, checks = Check.WARM_AS_COLD)
class WarmAsColdTest {

    @Test
    void answersEachBasketForItself(LambdaFunction baskets) {
        baskets.invoke(List.of("tea", "coffee"));

        assertThat(baskets.invoke(List.of("tea"))).isWarm().hasPayload("3");
    }
}
// end::check[]
