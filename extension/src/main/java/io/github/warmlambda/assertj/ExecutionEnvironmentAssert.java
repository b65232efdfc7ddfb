package io.github.warmlambda.assertj;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on one {@link ExecutionEnvironment}; what ran in the others of its function does not count.
 *
 * <pre>{@code
 * assertThat(orders.environment()).ranStaticInitializerOnce(PriceList.class).hasInvocations(2);
 * }</pre>
 *
 * @since 0.1
 * @see WarmLambdaAssertions#assertThat(ExecutionEnvironment)
 */
public class ExecutionEnvironmentAssert
        extends AbstractEnvironmentsAssert<ExecutionEnvironmentAssert, ExecutionEnvironment> {

    ExecutionEnvironmentAssert(@Nullable ExecutionEnvironment actual) {
        super(actual, ExecutionEnvironmentAssert.class);
    }

    @Override
    List<ExecutionEnvironment> environments() {
        return List.of(actual);
    }

    @Override
    List<Finding> findings(Check check) {
        return actual.findings(check);
    }
}
