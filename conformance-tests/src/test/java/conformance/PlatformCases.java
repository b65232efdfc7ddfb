package conformance;

import static conformance.suite.ConformanceCase.conformance;
import static conformance.suite.Scenario.on;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import conformance.suite.ConformanceCase;
import conformance.suite.Deployment;
import conformance.suite.LogView;
import conformance.suite.Report;
import conformance.suite.Scenario;
import io.github.warmlambda.environment.Isolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** The class path, and what the Lambda service does around the runtime. */
final class PlatformCases {

    private static final Deployment RESOURCES = Deployment.of(Platform.class, Platform.Resources.class)
            .file("one.txt", "task root")
            .jar(
                    "lib/Z.jar",
                    Deployment.of()
                            .file("one.txt", "lib/Z.jar")
                            .file("two.txt", "lib/Z.jar")
                            .file("three.txt", "lib/Z.jar"))
            .jar("lib/a.jar", Deployment.of().file("two.txt", "lib/a.jar"))
            .jar("root.jar", Deployment.of().file("five.txt", "root.jar"));

    private static final Deployment LAYER = Deployment.of()
            .jar("java/lib/A.jar", Deployment.of().file("three.txt", "layer").file("four.txt", "layer"));

    static final List<ConformanceCase> ALL = List.of(
            conformance(
                    103,
                    "task root dir beats lib/*.jar; lib sorted by code point; /opt/java/lib last; jar in root ignored",
                    on(Platform.Resources.class)
                            .deployed(RESOURCES)
                            .layer(LAYER)
                            .answers("""
                            "one.txt"   -> "task root"
                            "two.txt"   -> "lib/Z.jar"
                            "three.txt" -> "lib/Z.jar"
                            "four.txt"  -> "layer"
                            "five.txt"  -> "not there"
                            """)),
            conformance(
                    104,
                    "function's own aws-lambda-java-core is shadowed by the runtime's",
                    on(Platform.OwnCore.class)
                            .deployed(Deployment.of(Platform.class, Platform.OwnCore.class)
                                    .jarOf(LambdaRuntime.class))
                            .answers("""
                            1 -> "core of the runtime"
                            """)),
            conformance(
                    105,
                    "user `@JsonProperty` (unshaded Jackson) ignored",
                    on(Platform.ToRenamed.class).answers("""
                            1 -> {"name":"n"}
                            """)),
            conformance(
                    106,
                    "timeout → `Sandbox.Timedout` payload with `%.2f seconds`, env replaced, /tmp kept",
                    on(Platform.Waits.class)
                            .with(function -> function.timeout(3))
                            .answers("""
                            "write and wait" -> ! {"errorType":"Sandbox.Timedout","errorMessage":"RequestId: ID Error: Task timed out after 3.00 seconds"}
                                ends TIMEOUT
                            "" -> "call 1, file kept: true"
                            """)),
            conformance(
                    107,
                    "init >10 s or crash → INIT_REPORT, init re-run in invoke phase under function timeout; statics run twice (two processes)",
                    secondInit("wait")
                            .with(function -> function.initTimeout(Duration.ofSeconds(3)))
                            .showing(LogView.ALL)
                            .answers("""
                            1 -> "served"
                                ends INIT_TIMEOUT
                                | INIT_START Runtime Version: java:N.vN\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:0000000000000000000000000000000000000000000000000000000000000000
                                | static code
                                | INIT_REPORT Init Duration: N ms\tPhase: init\tStatus: timeout
                                | INIT_START Runtime Version: java:N.vN\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:0000000000000000000000000000000000000000000000000000000000000000
                                | static code
                                | START RequestId: ID Version: $LATEST
                                | END RequestId: ID
                                | REPORT RequestId: ID\tDuration: N ms\tBilled Duration: N ms\tMemory Size: 512 MB\tMax Memory Used: N MB
                            """),
                    secondInit("exit").showing(LogView.ALL).answers("""
                            1 -> "served"
                                ends EXIT
                                | INIT_START Runtime Version: java:N.vN\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:0000000000000000000000000000000000000000000000000000000000000000
                                | static code
                                | INIT_REPORT Init Duration: N ms\tPhase: init\tStatus: error\tError Type: Runtime.ExitError
                                | INIT_START Runtime Version: java:N.vN\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:0000000000000000000000000000000000000000000000000000000000000000
                                | static code
                                | START RequestId: ID Version: $LATEST
                                | END RequestId: ID
                                | REPORT RequestId: ID\tDuration: N ms\tBilled Duration: N ms\tMemory Size: 512 MB\tMax Memory Used: N MB
                            """)),
            conformance(
                    108,
                    "billed = ceil(duration+init) on first invoke, ceil(duration) after",
                    on(Platform.Prints.class).telling(Report::billing).answers("""
                            1 -> "printed"
                                = billed ceil(duration + init)
                            1 -> "printed"
                                = billed ceil(duration)
                            """)),
            conformance(
                    109,
                    "Init Duration only on first REPORT; suppressed init → none, added to Duration",
                    on(Platform.Prints.class).telling(Report::fields).answers("""
                            1 -> "printed"
                                = Duration, Billed Duration, Memory Size, Max Memory Used, Init Duration
                            1 -> "printed"
                                = Duration, Billed Duration, Memory Size, Max Memory Used
                            """),
                    secondInit("exit")
                            .telling(invocation -> Report.fields(invocation)
                                    + (invocation.duration().toMillis() >= 300 ? ", with init" : ""))
                            .answers("""
                            1 -> "served"
                                ends EXIT
                                = Duration, Billed Duration, Memory Size, Max Memory Used, with init
                            """)),
            conformance(
                    110,
                    "Tail ≤ 4 KB base64 of the end of the log; background thread pauses between invokes",
                    on(Platform.Prints.class).telling(Report::tail).answers("""
                            2   -> "printed"
                                = tail: the whole log
                            500 -> "printed"
                                = tail: the last 4096 bytes
                            """),
                    on(Platform.Ticks.class)
                            .pausing(Duration.ofMillis(1500))
                            .onlyWith(Isolation.PROCESS, "threads of the test JVM cannot be frozen")
                            .answers("""
                            1 -> "it was not paused"
                            1 -> "it was paused"
                            """)),
            conformance(
                    111,
                    "response 6291557 bytes → caller sees Function.ResponseSizeTooLarge, RIC exit 1, env replaced",
                    on(Platform.OfSize.class)
                            .sinceRuntime("2.8.7")
                            .showing(LogView.CODE)
                            .answers("""
                            6291557 -> ! {"errorType":"Function.ResponseSizeTooLarge","errorMessage":"Response payload size (6291557 bytes) exceeded maximum allowed payload size (6291556 bytes)."}
                                ends RESPONSE_TOO_LARGE
                                | [ERROR] [MILLIS] LAMBDA_RUNTIME Failed to post handler success response. Http response code: 413. {"errorMessage":"Exceeded maximum allowed payload size (6291556 bytes).","errorType":"RequestEntityTooLarge"}
                                | Failed to post invocation response. Response code: '413'.: com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeClientException
                                | com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeClientException: Failed to post invocation response. Response code: '413'.
                                | Exception in thread "main" com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeClientException: http://RUNTIME_API/2018-06-01/runtime/invocation/ID/error Response code: '403'.
                            3 -> xxx
                            """)));

    private PlatformCases() {}

    private static Scenario secondInit(String how) {
        return on(Platform.SecondInit.class)
                .with(function ->
                        function.environmentVariable("MARKER", newFile()).environmentVariable("HOW", how));
    }

    private static String newFile() {
        try {
            return Files.createTempFile("conformance-", "").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
