package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.GenericType;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.InvokeRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What the handler's context says. */
class ContextTests {

    private static final GenericType<Map<String, String>> TEXTS = new GenericType<>() {};

    public static class Getters implements RequestHandler<Object, Map<String, String>> {
        @Override
        public Map<String, String> handleRequest(Object event, Context context) {
            Map<String, String> said = new TreeMap<>();
            said.put("requestId", context.getAwsRequestId());
            said.put("logGroup", context.getLogGroupName());
            said.put("logStream", context.getLogStreamName());
            said.put("name", context.getFunctionName());
            said.put("version", context.getFunctionVersion());
            said.put("arn", context.getInvokedFunctionArn());
            said.put("memory", String.valueOf(context.getMemoryLimitInMB()));
            said.put("identity", String.valueOf(context.getIdentity()));
            said.put("clientContext", String.valueOf(context.getClientContext()));
            said.put("tenant", String.valueOf(context.getTenantId()));
            said.put("trace", String.valueOf(context.getXrayTraceId()));
            said.put("loggerIsThere", String.valueOf(context.getLogger() != null));
            said.put("streamIsThatOfTheVariable", System.getenv("AWS_LAMBDA_LOG_STREAM_NAME"));
            return said;
        }
    }

    public static class Identity implements RequestHandler<Object, List<String>> {
        @Override
        public List<String> handleRequest(Object event, Context context) {
            return List.of(
                    context.getIdentity().getIdentityId(),
                    context.getIdentity().getIdentityPoolId(),
                    context.getClientContext().getClient().getInstallationId(),
                    context.getClientContext().getClient().getAppTitle(),
                    context.getClientContext().getCustom().get("k"),
                    context.getClientContext().getEnvironment().get("locale"),
                    context.getTenantId(),
                    context.getXrayTraceId());
        }
    }

    public static class Remaining implements RequestHandler<Object, List<Integer>> {
        @Override
        public List<Integer> handleRequest(Object event, Context context) {
            int before = context.getRemainingTimeInMillis();
            int after = before;
            while (after == before) {
                LockSupport.parkNanos(100_000);
                after = context.getRemainingTimeInMillis();
            }
            return List.of(before, after);
        }
    }

    public static class ContextReader implements RequestHandler<Object, List<String>> {
        @Override
        public List<String> handleRequest(Object event, Context context) {
            return List.of(
                    context.getAwsRequestId(),
                    context.getTenantId(),
                    context.getXrayTraceId(),
                    context.getInvokedFunctionArn(),
                    context.getIdentity().getIdentityId(),
                    context.getClientContext().getCustom().get("k"),
                    context.getFunctionName(),
                    String.valueOf(context.getMemoryLimitInMB()));
        }
    }

    @Test
    void saysWhatTheFunctionIs() {
        try (LambdaFunction function =
                LambdaFunction.of(Getters.class).memorySize(1024).create()) {
            Invocation invocation = function.invoke(null);
            Map<String, String> said = invocation.payloadAs(TEXTS);

            assertThat(said)
                    .containsEntry("requestId", invocation.requestId())
                    .containsEntry("logGroup", "/aws/lambda/ContextTests-Getters")
                    .containsEntry("name", "ContextTests-Getters")
                    .containsEntry("version", "$LATEST")
                    .containsEntry("arn", "arn:aws:lambda:us-east-1:123456789012:function:ContextTests-Getters")
                    .containsEntry("memory", "1024")
                    .containsEntry("loggerIsThere", "true")
                    .containsEntry("logStream", said.get("streamIsThatOfTheVariable"));
            assertThat(said.get("logStream")).isNotBlank();
        }
    }

    @Test
    void hasNothingThatTheRequestDidNotBring() {
        try (LambdaFunction function = LambdaFunction.of(Getters.class).create()) {
            assertThat(function.invoke(null).payloadAs(TEXTS))
                    .containsEntry("identity", "null")
                    .containsEntry("clientContext", "null")
                    .containsEntry("tenant", "null")
                    .containsEntry("trace", "null");
        }
    }

    @Test
    void hasWhatTheRequestBrings() {
        InvokeRequest request = InvokeRequest.of(null)
                .withCognitoIdentity("{\"cognitoIdentityId\":\"id\",\"cognitoIdentityPoolId\":\"pool\"}")
                .withClientContext(
                        "{\"client\":{\"installation_id\":\"i\",\"app_title\":\"t\"},\"custom\":{\"k\":\"v\"},\"env\":{\"locale\":\"de\"}}")
                .withTenantId("blue")
                .withTraceHeader("Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1");
        try (LambdaFunction function = LambdaFunction.of(Identity.class).create()) {
            assertThat(function.invoke(request).payloadAs(String[].class))
                    .containsExactly(
                            "id",
                            "pool",
                            "i",
                            "t",
                            "v",
                            "de",
                            "blue",
                            "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1");
        }
    }

    @Test
    void namesTheQualifierInTheArnAndANewRequestIdEachTime() {
        try (LambdaFunction function = LambdaFunction.of(Getters.class).create()) {
            Map<String, String> first = function.invoke(InvokeRequest.of(null).withQualifier("live"))
                    .payloadAs(TEXTS);
            Map<String, String> second = function.invoke(null).payloadAs(TEXTS);

            assertThat(first.get("arn")).endsWith(":function:ContextTests-Getters:live");
            assertThat(second.get("arn")).endsWith(":function:ContextTests-Getters");
            assertThat(first.get("requestId")).isNotEqualTo(second.get("requestId"));
        }
    }

    @Test
    void hasARemainingTimeThatFallsFromTheTimeout() {
        try (LambdaFunction function =
                LambdaFunction.of(Remaining.class).timeout(20).create()) {
            Integer[] remaining = function.invoke(null).payloadAs(Integer[].class);

            assertThat(remaining[0]).isBetween(1, 20_000);
            assertThat(remaining[1]).isLessThan(remaining[0]);
            assertThat(function.invoke(null).payloadAs(Integer[].class)[0])
                    .as("the next invocation has a deadline of its own")
                    .isBetween(1, 20_000);
        }
    }

    @Test
    void headersOfTheRequestReachTheContext() {
        try (LambdaFunction context = LambdaFunction.of(ContextReader.class).create()) {
            InvokeRequest request = InvokeRequest.ofJson("{}")
                    .withTenantId("blue")
                    .withTraceHeader("Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1")
                    .withQualifier("live")
                    .withCognitoIdentity("{\"cognitoIdentityId\":\"id\",\"cognitoIdentityPoolId\":\"pool\"}")
                    .withClientContext("{\"custom\":{\"k\":\"v\"}}");
            Invocation invocation = context.invoke(request);
            assertThat(invocation.payloadAs(new GenericType<List<String>>() {}))
                    .containsExactly(
                            invocation.requestId(),
                            "blue",
                            "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1",
                            "arn:aws:lambda:us-east-1:123456789012:function:ContextTests-ContextReader:live",
                            "id",
                            "v",
                            "ContextTests-ContextReader",
                            "512");
        }
    }

    @Test
    void takesAHeaderWithoutAValueForNone() {
        InvokeRequest empty = InvokeRequest.of(null)
                .withClientContext("")
                .withCognitoIdentity("")
                .withTenantId("")
                .withTraceHeader("")
                .withQualifier("");
        try (LambdaFunction function = LambdaFunction.of(Getters.class).create()) {
            assertThat(function.invoke(empty).payloadAs(TEXTS))
                    .containsEntry("identity", "null")
                    .containsEntry("clientContext", "null")
                    .containsEntry("tenant", "null")
                    .containsEntry("trace", "null")
                    .containsEntry("arn", "arn:aws:lambda:us-east-1:123456789012:function:ContextTests-Getters");
        }
    }

    @Test
    void thatCannotBeMadeFailsItsInvocationAlone() {
        try (LambdaFunction function = LambdaFunction.of(Getters.class).create()) {
            Invocation broken = function.invoke(InvokeRequest.of(null).withCognitoIdentity("{\"cognitoIdentityId\":"));

            assertThat(broken.error().orElseThrow().errorType()).contains("java.io.UncheckedIOException");
            assertThat(function.invoke(null).error()).isEmpty();
            assertThat(function.environments()).hasSize(1);
        }
    }
}
