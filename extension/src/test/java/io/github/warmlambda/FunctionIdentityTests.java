package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.GenericType;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the function is called, and where it is said to run. */
class FunctionIdentityTests {

    private static final GenericType<Map<String, String>> TEXTS = new GenericType<>() {};

    public static class Names implements RequestHandler<Object, Map<String, String>> {
        @Override
        public Map<String, String> handleRequest(Object event, Context context) {
            Map<String, String> names = new TreeMap<>();
            names.put("context", context.getFunctionName());
            names.put("arn", context.getInvokedFunctionArn());
            names.put("log group", context.getLogGroupName());
            names.put("variable", System.getenv("AWS_LAMBDA_FUNCTION_NAME"));
            names.put("region", System.getenv("AWS_REGION"));
            names.put("default region", System.getenv("AWS_DEFAULT_REGION"));
            return names;
        }
    }

    @Test
    void nameAndRegionAreThoseThatTheTestSets() {
        try (LambdaFunction function = LambdaFunction.of(Names.class)
                .functionName("orders-create")
                .region("eu-central-1")
                .create()) {
            assertThat(function.invoke(null).payloadAs(TEXTS))
                    .isEqualTo(Map.of(
                            "context", "orders-create",
                            "arn", "arn:aws:lambda:eu-central-1:123456789012:function:orders-create",
                            "log group", "/aws/lambda/orders-create",
                            "variable", "orders-create",
                            "region", "eu-central-1",
                            "default region", "eu-central-1"));
            assertThat(function.environment().log()).contains("arn:aws:lambda:eu-central-1::runtime:");
            assertThat(function).hasToString("function [orders-create]");
        }
    }

    @ParameterizedTest
    @CsvSource({"cn-north-1, aws-cn", "us-gov-west-1, aws-us-gov", "ap-southeast-2, aws"})
    void theArnHasThePartitionOfItsRegion(String region, String partition) {
        try (LambdaFunction function =
                LambdaFunction.of(Names.class).region(region).create()) {
            assertThat(function.invoke(null).payloadAs(TEXTS).get("arn"))
                    .isEqualTo("arn:%s:lambda:%s:123456789012:function:FunctionIdentityTests-Names"
                            .formatted(partition, region));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "orders.create", "orders create", "Ördnung", "arn:aws:lambda:us-east-1:1:function:x"})
    void aNameThatLambdaDoesNotAcceptIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LambdaFunction.of(Names.class).functionName(name))
                .withMessage(
                        "functionName must be 1 to 64 letters, digits, hyphens and underscores, but is [%s]", name);
    }

    @Test
    void aNameOfMoreThan64CharactersIsRefused() {
        LambdaFunction.Builder builder = LambdaFunction.of(Names.class).functionName("x".repeat(64));

        assertThatIllegalArgumentException().isThrownBy(() -> builder.functionName("x".repeat(65)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Frankfurt", "EU_CENTRAL_1", "eu-central-1a"})
    void whatIsNoRegionIsRefused(String region) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LambdaFunction.of(Names.class).region(region))
                .withMessage("region must be the name of an AWS region, for example eu-central-1, but is [%s]", region);
    }
}
