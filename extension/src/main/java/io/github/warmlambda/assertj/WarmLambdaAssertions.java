package io.github.warmlambda.assertj;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Invocation;
import org.jspecify.annotations.Nullable;

/**
 * The way in to the assertions of Warm Lambda.
 *
 * <p>Both {@code assertThat} methods, this one and AssertJ's, can be imported together:
 *
 * <pre>{@code
 * import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
 * import static org.assertj.core.api.Assertions.assertThat;
 *
 * assertThat(orders.invoke(new Order("42"))).succeeded().isWarm();
 * assertThat(orders).ranStaticInitializersOnce();
 * assertThat(receipt.total()).isEqualTo(3);
 * }</pre>
 *
 * <p>Import both by name or both with {@code *}: in Java, a name imported alone hides the same name imported with
 * {@code *}.
 *
 * @since 0.1
 */
public final class WarmLambdaAssertions {

    private WarmLambdaAssertions() {}

    /**
     * Begin assertions on an invocation.
     *
     * @param actual the invocation
     * @return the assertion object
     */
    public static InvocationAssert assertThat(@Nullable Invocation actual) {
        return new InvocationAssert(actual);
    }

    /**
     * Begin assertions on a function, over all its environments.
     *
     * @param actual the function
     * @return the assertion object
     */
    public static LambdaFunctionAssert assertThat(@Nullable LambdaFunction actual) {
        return new LambdaFunctionAssert(actual);
    }

    /**
     * Begin assertions on one execution environment.
     *
     * @param actual the environment
     * @return the assertion object
     */
    public static ExecutionEnvironmentAssert assertThat(@Nullable ExecutionEnvironment actual) {
        return new ExecutionEnvironmentAssert(actual);
    }
}
