package conformance;

import static conformance.suite.ConformanceCase.conformance;
import static conformance.suite.Scenario.on;

import conformance.suite.ConformanceCase;
import io.github.warmlambda.environment.InvokeRequest;
import java.util.List;

/** What the context says, and what comes with a request. */
final class ContextCases {

    private static final InvokeRequest REQUEST = InvokeRequest.ofJson("{\"byField\":\"x\"}");

    static final List<ConformanceCase> ALL = List.of(
            conformance(
                    85,
                    "all getters with and without headers (see 7); absent trace → property cleared",
                    on(Contexts.Getters.class)
                            .with(function -> function.memorySize(1024))
                            .answers("""
                            1 -> ["request ID","log group /aws/lambda/Contexts-Getters","log stream STREAM","function Contexts-Getters","version $LATEST","arn arn:aws:lambda:us-east-1:123456789012:function:Contexts-Getters","memory 1024"]
                            """),
                    on(Contexts.Headers.class)
                            .sinceRuntime("2.8.7")
                            .request(
                                    "all",
                                    REQUEST.withQualifier("live")
                                            .withCognitoIdentity(
                                                    "{\"cognitoIdentityId\":\"id\",\"cognitoIdentityPoolId\":\"pool\"}")
                                            .withClientContext(
                                                    "{\"client\":{\"app_title\":\"app\"},\"custom\":{\"k\":\"v\"}}")
                                            .withTenantId("blue")
                                            .withTraceHeader("Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1"))
                            .answers("""
                            <all> -> ["arn arn:aws:lambda:us-east-1:123456789012:function:Contexts-Headers:live","identity id","client app{k=v}","tenant blue","trace Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1","property Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1"]
                            1     -> ["arn arn:aws:lambda:us-east-1:123456789012:function:Contexts-Headers","identity null","client null","tenant null","trace null","property null"]
                            """)),
            conformance(
                    86,
                    "client context env.platform Android → Gson path; bad cognito JSON → UncheckedIOException, env lives",
                    on(Contexts.OfBean.class)
                            .request("Android", REQUEST.withClientContext("{\"env\":{\"platform\":\"Android\"}}"))
                            .request("iPhoneOS", REQUEST.withClientContext("{\"env\":{\"platform\":\"iPhoneOS\"}}"))
                            .request("bad identity", REQUEST.withCognitoIdentity("{"))
                            .answers("""
                            <Android>      -> "by field: x"
                            <iPhoneOS>     -> "by field: null"
                            <bad identity> -> ! {"errorMessage":"java.io.EOFException: End of input at line 1 column 2 path $.","errorType":"java.io.UncheckedIOException","stackTrace":["com.amazonaws.services.lambda.runtime.serialization.factories.GsonFactory$InternalSerializer.fromJson(GsonFactory.java)","com.amazonaws.services.lambda.runtime.serialization.factories.GsonFactory$InternalSerializer.fromJson(GsonFactory.java)"]}
                            {}             -> "by field: null"
                            """)),
            conformance(
                    87,
                    "remaining time falls; past deadline → 0; far deadline overflow → 0",
                    on(Contexts.Remaining.class)
                            .with(function -> function.timeout(20))
                            .answers("""
                            1 -> "it falls from the timeout"
                            """),
                    on(Contexts.Deadline.class).answers("""
                            -1000      -> 0
                            3000000000 -> 0
                            """)),
            conformance(
                    112,
                    "payload with empty header client-context/cognito/tenant/trace → getters null, not \"\"",
                    on(Contexts.Headers.class)
                            .request(
                                    "empty",
                                    REQUEST.withCognitoIdentity("")
                                            .withClientContext("")
                                            .withTenantId("")
                                            .withTraceHeader(""))
                            .answers("""
                            <empty> -> ["arn arn:aws:lambda:us-east-1:123456789012:function:Contexts-Headers","identity null","client null","tenant null","trace null","property null"]
                            """)));

    private ContextCases() {}
}
