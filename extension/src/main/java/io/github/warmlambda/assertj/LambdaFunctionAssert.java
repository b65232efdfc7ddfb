package io.github.warmlambda.assertj;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a {@link LambdaFunction}, over all its environments.
 *
 * <pre>{@code
 * orders.invoke(new Order("42"));
 * orders.invoke(new Order("43"));
 *
 * assertThat(orders).ranStaticInitializersOnce().hasInvocations(2);
 * }</pre>
 *
 * @since 0.1
 * @see WarmLambdaAssertions#assertThat(LambdaFunction)
 */
public class LambdaFunctionAssert extends AbstractEnvironmentsAssert<LambdaFunctionAssert, LambdaFunction> {

    LambdaFunctionAssert(@Nullable LambdaFunction actual) {
        super(actual, LambdaFunctionAssert.class);
    }

    @Override
    List<ExecutionEnvironment> environments() {
        return actual.environments();
    }

    @Override
    List<Finding> findings(Check check) {
        return actual.findings(check);
    }
}
