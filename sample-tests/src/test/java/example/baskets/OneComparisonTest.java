package example.baskets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.Invocation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One answer of a warm environment beside that of a fresh one. */
@WarmLambda(BasketHandler.class)
class OneComparisonTest {

    @Test
    void comparesOneInvocation(LambdaFunction baskets) {
        // tag::compare[]
        baskets.watchState();
        baskets.invoke(List.of("tea", "coffee"));
        Invocation second = baskets.invoke(List.of("tea"));

        assertThat(second.compareWithColdStart().isSame()).isTrue();
        // end::compare[]
    }
}
