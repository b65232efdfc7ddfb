package conformance;

import static conformance.suite.ConformanceCase.conformance;
import static conformance.suite.ConformanceCase.notShown;
import static conformance.suite.Scenario.on;

import conformance.suite.ConformanceCase;
import conformance.suite.LogView;
import java.util.List;

/** What becomes of errors, and of the environment that they happen in. */
final class FaultCases {

    static final List<ConformanceCase> ALL = List.of(
            conformance(
                    70,
                    "RuntimeException with cause → no cause key; log has `Caused by`; next invoke same instance/statics",
                    on(Faults.Failing.class).showing(LogView.CODE).answers("""
                            "cause" -> ! {"errorMessage":"outer","errorType":"java.lang.IllegalStateException","stackTrace":["conformance.Faults.fail(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)"]}
                                | static code
                                | outer: java.lang.IllegalStateException
                                | java.lang.IllegalStateException: outer
                                | Caused by: java.lang.IllegalArgumentException: inner
                            "" -> "call 2, of this instance 2"
                            """)),
            conformance(
                    71,
                    "no message → errorMessage = class name; getLocalizedMessage override used",
                    on(Faults.Failing.class).answers("""
                            "no message" -> ! {"errorMessage":"java.lang.IllegalStateException","errorType":"java.lang.IllegalStateException","stackTrace":["conformance.Faults.fail(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)"]}
                            "localized"  -> ! {"errorMessage":"localized message","errorType":"conformance.Faults$Localized","stackTrace":["conformance.Faults.fail(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)"]}
                            """)),
            conformance(
                    72,
                    "interface handler stack: frame twice (bridge); method handler: reflection frames at the end",
                    on(Faults.Failing.class).showing(LogView.STACKS).answers("""
                            "assertion" -> ! {"errorMessage":"asserted","errorType":"java.lang.AssertionError","stackTrace":["conformance.Faults.fail(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)"]}
                                | static code
                                | asserted: java.lang.AssertionError
                                | java.lang.AssertionError: asserted
                                | \tat conformance.Faults.fail(Faults.java)
                                | \tat conformance.Faults$Failing.handleRequest(Faults.java)
                                | \tat conformance.Faults$Failing.handleRequest(Faults.java)
                            """),
                    on(Faults.Methods.class, "unchecked").answers("""
                            1 -> ! {"errorMessage":"unchecked","errorType":"java.lang.IllegalStateException","stackTrace":["conformance.Faults$Methods.unchecked(Faults.java)","REFLECTION"]}
                            """)),
            conformance(
                    73,
                    "checked exception from `::method` → its own type, not InvocationTargetException/Undeclared",
                    on(Faults.Methods.class, "checked").answers("""
                            1 -> ! {"errorMessage":"checked","errorType":"java.io.IOException","stackTrace":["conformance.Faults$Methods.checked(Faults.java)","REFLECTION"]}
                            """)),
            conformance(
                    74,
                    "circular cause → `[CIRCULAR REFERENCE…]` in log, no hang",
                    on(Faults.Failing.class).showing(LogView.CODE).answers("""
                            "circular" -> ! {"errorMessage":"first","errorType":"java.lang.IllegalStateException","stackTrace":["conformance.Faults.circular(Faults.java)","conformance.Faults.fail(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)"]}
                                | static code
                                | first: java.lang.IllegalStateException
                                | java.lang.IllegalStateException: first
                                | Caused by: java.lang.IllegalStateException: second
                                | Caused by: [CIRCULAR REFERENCE: java.lang.IllegalStateException: first]
                            """)),
            conformance(
                    75,
                    "AssertionError, NoClassDefFoundError in handler → reported, env lives",
                    on(Faults.Failing.class).answers("""
                            "assertion" -> ! {"errorMessage":"asserted","errorType":"java.lang.AssertionError","stackTrace":["conformance.Faults.fail(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)"]}
                            "linkage"   -> ! {"errorMessage":"com/acme/Absent","errorType":"java.lang.NoClassDefFoundError","stackTrace":["conformance.Faults.fail(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)"]}
                            ""          -> "call 3, of this instance 3"
                            """)),
            conformance(
                    76,
                    "StackOverflowError / OutOfMemoryError / IOError → reported, loop ends, exit 0; next invoke = new env, statics re-run",
                    on(Faults.Failing.class).answers("""
                            "stack"  -> ! {"errorMessage":"java.lang.StackOverflowError","errorType":"java.lang.StackOverflowError","stackTrace":["conformance.Faults.recurse(Faults.java)","RECURSION"]}
                                ends FATAL_ERROR
                            "memory" -> ! {"errorMessage":"no memory left","errorType":"java.lang.OutOfMemoryError","stackTrace":["conformance.Faults.fail(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)"]}
                                ends FATAL_ERROR
                            "io"     -> ! {"errorMessage":"java.io.IOException: disk","errorType":"java.io.IOError","stackTrace":["conformance.Faults.fail(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)"]}
                                ends FATAL_ERROR
                            ""       -> "call 1, of this instance 1"
                            """)),
            conformance(
                    77,
                    "OOM + live non-daemon thread → reported, process stays, no further poll",
                    on(Faults.NoMemoryAndThread.class)
                            .with(function -> function.timeout(1))
                            .showing(LogView.CODE)
                            .answers("""
                            "x" -> ! {"errorType":"Sandbox.Timedout","errorMessage":"RequestId: ID Error: Task timed out after 1.00 seconds"}
                                ends TIMEOUT
                                | no memory left: java.lang.OutOfMemoryError
                                | java.lang.OutOfMemoryError: no memory left
                            """)),
            conformance(
                    78,
                    "System.exit(3)/exit(0)/halt(9) in handler → no response; ExitError text with / without status",
                    on(Faults.Exits.class).answers("""
                            3  -> ! {"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited with error: exit status 3"}
                                ends EXIT
                            0  -> ! {"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited without providing a reason"}
                                ends EXIT
                            9  -> ! {"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited with error: exit status 9"}
                                ends EXIT
                            -1 -> "call 1"
                            """)),
            conformance(
                            79,
                            "handler throws RIC `UserFault(fatal)` → BadFunctionCode, loop ends",
                            on(Faults.Failing.class).showing(LogView.CODE).answers("""
                            "fault" -> ! {"errorMessage":"my fault","errorType":"MyType"}
                                ends FATAL_ERROR
                                | static code
                                | my fault: MyType
                                | my trace
                            ""      -> "call 1, of this instance 1"
                                | static code
                            """))
                    .except("what the header says of the error no caller sees"),
            conformance(
                    80,
                    "interrupt + return → next not interrupted; interrupt + throw → next sees true",
                    on(Faults.Interrupts.class).answers("""
                            "interrupt, return" -> "interrupted: false"
                            ""                  -> "interrupted: false"
                            "interrupt, throw"  -> ! {"errorMessage":"interrupted: false","errorType":"java.lang.IllegalStateException","stackTrace":["conformance.Faults$Interrupts.handleRequest(Faults.java)","conformance.Faults$Interrupts.handleRequest(Faults.java)"]}
                            ""                  -> "interrupted: true"
                            """)),
            notShown(
                    81,
                    "response POST 413/500, `/error` then accepted → error with LambdaRuntimeClientException text, env lives",
                    "Lambda's own Runtime API never accepts an error after it refused a response (case 111), so no function can bring it about."),
            conformance(
                            82,
                            "error POST 500 → exit 1 (sequential); continues (multi)",
                            on(Platform.OfSize.class).sinceRuntime("2.8.7").answers("""
                            6291557 -> ! {"errorType":"Function.ResponseSizeTooLarge","errorMessage":"Response payload size (6291557 bytes) exceeded maximum allowed payload size (6291556 bytes)."}
                                ends RESPONSE_TOO_LARGE
                            3       -> xxx
                            """),
                            on(Platform.OfSize.class)
                                    .sinceRuntime("2.8.7")
                                    .service("AWS_LAMBDA_MAX_CONCURRENCY", "1")
                                    .answers("""
                            6291557 -> ! {"errorType":"Function.ResponseSizeTooLarge","errorMessage":"Response payload size (6291557 bytes) exceeded maximum allowed payload size (6291556 bytes)."}
                            3       -> xxx
                            """))
                    .except(
                            "Lambda refuses an error with 403 and only after a response that was too large; shown is that"),
            conformance(
                    83,
                    "error JSON key order errorMessage, errorType, stackTrace; absent keys not null",
                    on(Faults.Failing.class).answers("""
                            "linkage" -> ! {"errorMessage":"com/acme/Absent","errorType":"java.lang.NoClassDefFoundError","stackTrace":["conformance.Faults.fail(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)"]}
                            """),
                    on(Resolution.NeitherInterface.class).answers("""
                            1 -> ! {"errorMessage":"Class does not implement an appropriate handler interface: conformance.Resolution$NeitherInterface"}
                            """)),
            conformance(
                            84,
                            "X-Ray cause JSON shape and absence for UserFault",
                            on(Faults.XRayCause.class).answers("""
                            1 -> "{\\"working_directory\\":\\"DIRECTORY\\",\\"exceptions\\":[{\\"message\\":\\"failed\\",\\"type\\":\\"java.lang.IllegalStateException\\",\\"stack\\":[{\\"label\\":\\"create\\",\\"path\\":\\"Orders.java\\",\\"line\\":7}]}],\\"paths\\":[\\"Orders.java\\"]}"
                            """))
                    .except(
                            "shown is the JSON that AWS's runtime makes; the header that it travels in no caller sees"));

    private FaultCases() {}
}
