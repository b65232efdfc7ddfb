package conformance;

import static conformance.suite.ConformanceCase.conformance;
import static conformance.suite.Scenario.on;

import conformance.suite.ConformanceCase;
import conformance.suite.LogView;
import java.util.List;

/** What AWS's runtime makes of responses. */
final class OutputCases {

    static final List<ConformanceCase> ALL = List.of(
            conformance(
                    55,
                    "null, void, Void → `null`; empty bean → `{}`; null fields omitted; Optional unwrapped",
                    on(Output.class, "nothing").answers("1 -> null"),
                    on(Output.class, "noValue").answers("1 -> null"),
                    on(Output.class, "boxedVoid").answers("1 -> null"),
                    on(Output.class, "emptyBean").answers("1 -> {}"),
                    on(Output.class, "nullFields").answers("""
                            1 -> {"present":"here"}
                            """)),
            conformance(
                    56,
                    "float NaN → `\"NaN\"`; `€<&>` unescaped, U+0001 → `\\u0001`, emoji → `\\uD83D\\uDE00`",
                    on(Output.class, "notANumber").answers("""
                            1 -> "NaN"
                            """),
                    on(Output.class, "characters").answers("""
                            1 -> "€<&>\\u0001\\uD83D\\uDE00"
                            """)),
            conformance(
                    57,
                    "self-referencing map → JSON serialization error, env lives; getter throws → same",
                    on(Output.class, "circular").answers("""
                            1 -> ! {"errorMessage":"An error occurred during JSON serialization of response","errorType":"java.lang.RuntimeException","stackTrace":[]}
                            2 -> ! {"errorMessage":"An error occurred during JSON serialization of response","errorType":"java.lang.RuntimeException","stackTrace":[]}
                            """),
                    on(Output.class, "throwing").answers("""
                            1 -> ! {"errorMessage":"An error occurred during JSON serialization of response","errorType":"java.lang.RuntimeException","stackTrace":[]}
                            """)),
            conformance(
                    58,
                    "LocalDate → `[2020,1,2]`; byte[] → base64 string; getURL → `URL`",
                    on(Output.class, "date").answers("1 -> [2020,1,2]"),
                    on(Output.class, "bytes").answers("""
                            1 -> "AQID"
                            """),
                    on(Output.class, "named").answers("""
                            1 -> {"URL":"u"}
                            """)),
            conformance(
                    59,
                    "stream handler: nothing written → empty body; write after close counted; partial then IOException → only error",
                    on(Output.Silent.class).answers("1 -> "),
                    on(Output.WritesAfterClose.class).answers("1 -> before and after"),
                    on(Output.WritesAndFails.class).answers("""
                            1 -> ! {"errorMessage":"broken","errorType":"java.io.IOException","stackTrace":["conformance.Output$WritesAndFails.handleRequest(Output.java)"]}
                            """)),
            conformance(
                    60,
                    "stream with int return + OutputStream → written bytes; (InputStream) only → `null`",
                    on(Output.class, "streamWithResult").showing(LogView.CODE).answers("""
                            1 -> written
                                | Will ignore return type int on byte stream handler
                            """),
                    on(Output.class, "streamWithoutResponse")
                            .showing(LogView.CODE)
                            .answers("""
                            1 -> null
                                | Will ignore return type int on byte stream handler
                            """)));

    private OutputCases() {}
}
