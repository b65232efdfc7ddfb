package conformance;

import static com.amazonaws.services.lambda.runtime.logging.LogFormat.JSON;
import static com.amazonaws.services.lambda.runtime.logging.LogLevel.WARN;
import static conformance.suite.ConformanceCase.conformance;
import static conformance.suite.Scenario.on;

import conformance.suite.ConformanceCase;
import conformance.suite.LogView;
import io.github.warmlambda.environment.InvokeRequest;
import java.util.List;

/** What arrives in the log. */
final class LogCases {

    static final List<ConformanceCase> ALL = List.of(
            conformance(
                    88,
                    "TEXT log lines: `plain[INFO] info\\n`, null → `null`, bytes raw",
                    on(Logging.Lines.class).showing(LogView.CODE).answers("""
                            "text" -> "text"
                                | plain[INFO] info
                                | [WARN] nullnull raw bytes
                                | bytes of a level
                            """)),
            conformance(
                    89,
                    "JSON: fields and order, UNDEFINED level, null message key absent, AWSRequestId; exceptions logged level ERROR",
                    on(Logging.Lines.class)
                            .with(function -> function.logFormat(JSON))
                            .request(
                                    "json of a tenant", InvokeRequest.of("json").withTenantId("blue"))
                            .showing(LogView.CODE)
                            .answers("""
                            <json of a tenant> -> "json"
                                | {"timestamp":"TIME","message":"plain","level":"UNDEFINED","AWSRequestId":"ID","tenantId":"blue"}
                                | {"timestamp":"TIME","message":"warn","level":"WARN","AWSRequestId":"ID","tenantId":"blue"}
                                | {"timestamp":"TIME","level":"INFO","AWSRequestId":"ID","tenantId":"blue"}
                            "failure" -> ! {"errorMessage":"failure","errorType":"java.lang.IllegalStateException","stackTrace":["conformance.Logging$Lines.handleRequest(Logging.java)","conformance.Logging$Lines.handleRequest(Logging.java)"]}
                                | {"timestamp":"TIME","message":"failure: java.lang.IllegalStateException\\njava.lang.IllegalStateException: failure\\n\\tat conformance.Logging$Lines.handleRequest(Logging.java)\\n\\tat conformance.Logging$Lines.handleRequest(Logging.java)\\n\\n","level":"ERROR","AWSRequestId":"ID"}
                            """)),
            conformance(
                    90,
                    "level WARN drops INFO/DEBUG but not UNDEFINED; byte[] with ERROR kept",
                    on(Logging.Lines.class)
                            .with(function -> function.logLevel(WARN))
                            .showing(LogView.CODE)
                            .answers("""
                            "levels" -> "levels"
                                | undefined
                                | error bytes
                            """)),
            conformance(
                    91,
                    "JSON timestamp is local time with `Z`",
                    on(Logging.LocalTime.class).answers("""
                            "America/New_York" -> "time of America/New_York"
                            "UTC"              -> "time of UTC"
                            """)),
            conformance(
                    92,
                    "System.out/err untouched by format and level",
                    on(Logging.Lines.class)
                            .with(function -> function.logFormat(JSON).logLevel(WARN))
                            .showing(LogView.CODE)
                            .answers("""
                            "streams" -> "streams"
                                | out
                                | err
                            """)),
            conformance(
                    93,
                    "frame header bytes for each level/format (FrameTypeTest)",
                    on(Logging.Frames.class).answers("""
                            1 -> {"DEBUG JSON":"a55a000a00000011","DEBUG TEXT":"a55a000b00000011","ERROR JSON":"a55a001600000011","ERROR TEXT":"a55a001700000011","FATAL JSON":"a55a001a00000011","FATAL TEXT":"a55a001b00000011","INFO JSON":"a55a000e00000011","INFO TEXT":"a55a000f00000011","TRACE JSON":"a55a000600000011","TRACE TEXT":"a55a000700000011","UNDEFINED JSON":"a55a000200000011","UNDEFINED TEXT":"a55a000300000011","WARN JSON":"a55a001200000011","WARN TEXT":"a55a001300000011"}
                            """)));

    private LogCases() {}
}
