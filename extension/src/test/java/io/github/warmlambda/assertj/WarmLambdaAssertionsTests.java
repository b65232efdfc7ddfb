package io.github.warmlambda.assertj;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Invocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class WarmLambdaAssertionsTests {

    @Test
    void bothKindsOfAssertThatCanBeImportedTogether() {
        try (LambdaFunction function = LambdaFunction.of(EchoHandler.class).create()) {
            Invocation invocation = function.invoke("hello");
            ExecutionEnvironment environment = function.environment();

            assertThat(invocation).isInstanceOf(Invocation.class).succeeded().isCold();
            assertThat(function).hasInvocations(1).isSameAs(function);
            assertThat(environment).hasInvocations(1).isEqualTo(environment);
            assertThat(invocation.payloadText()).isEqualTo("\"hello\"");
            assertThat(invocation.duration()).isPositive();
            assertThat(function.environments()).containsExactly(environment);
            assertThat(List.of(1)).hasSize(1);
            assertThat(Map.of()).isEmpty();
            assertThat(Optional.empty()).isEmpty();
            assertThat(1).isPositive();
            assertThat(new Object()).isNotNull();
        }
    }

    @Test
    void theyCanBeUsedForTheElementsOfCollections() {
        try (LambdaFunction function = LambdaFunction.of(EchoHandler.class).create()) {
            function.invoke("hello");
            function.invoke("again");

            assertThat(function.invocations())
                    .hasSize(2)
                    .allSatisfy(invocation -> assertThat(invocation).succeeded());
        }
    }

    @Test
    void theyCanBeSoft() {
        try (LambdaFunction function = LambdaFunction.of(EchoHandler.class).create()) {
            Invocation invocation = function.invoke("hello");
            SoftAssertions softly = new SoftAssertions();

            softly.proxy(InvocationAssert.class, Invocation.class, invocation)
                    .failed()
                    .isWarm();
            softly.proxy(LambdaFunctionAssert.class, LambdaFunction.class, function)
                    .hasInvocations(2);
            softly.proxy(ExecutionEnvironmentAssert.class, ExecutionEnvironment.class, function.environment())
                    .hasInvocations(2);

            assertThat(softly.errorsCollected()).hasSize(4);
        }
    }

    public static class EchoHandler implements RequestHandler<Object, Object> {

        @Override
        public Object handleRequest(Object input, Context context) {
            return input;
        }
    }
}
