package conformance;

import static conformance.suite.ConformanceCase.conformance;
import static conformance.suite.Scenario.on;

import conformance.suite.ConformanceCase;
import conformance.suite.LogView;
import conformance.suite.Scenario;
import io.github.warmlambda.environment.InvokeRequest;
import io.github.warmlambda.environment.Isolation;
import java.util.List;

/** What the variables of the Lambda service make AWS's runtime do: settings, SnapStart and concurrent requests. */
final class ConfigurationCases {

    private static final String INIT_TYPE = "AWS_LAMBDA_INITIALIZATION_TYPE";
    private static final String CONCURRENCY = "AWS_LAMBDA_MAX_CONCURRENCY";
    private static final InvokeRequest TRACED = InvokeRequest.ofJson("1").withTraceHeader("Root=1-5bef4de7");

    static final List<ConformanceCase> ALL = List.of(
            conformance(
                    41,
                    "bad AWS_LAMBDA_LOG_FORMAT/LEVEL → exit 1 before handler load",
                    on(Configuration.class)
                            .service("AWS_LAMBDA_LOG_FORMAT", "xml")
                            .showing(LogView.CODE)
                            .answers("""
                            1 -> ! {"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited with error: exit status 1"}
                                ends EXIT, EXIT
                                | Exception in thread "main" java.lang.IllegalArgumentException: Invalid log format: 'xml' expected one of [JSON, TEXT]
                                | INIT_REPORT Init Duration: N ms\tPhase: init\tStatus: error\tError Type: Runtime.ExitError
                                | Exception in thread "main" java.lang.IllegalArgumentException: Invalid log format: 'xml' expected one of [JSON, TEXT]
                                | INIT_REPORT Init Duration: N ms\tPhase: invoke\tStatus: error\tError Type: Runtime.ExitError
                            """),
                    on(Configuration.class)
                            .service("AWS_LAMBDA_LOG_LEVEL", "loud")
                            .showing(LogView.CODE)
                            .answers("""
                            1 -> ! {"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited with error: exit status 1"}
                                ends EXIT, EXIT
                                | Exception in thread "main" java.lang.IllegalArgumentException: Invalid log level: 'loud' expected one of [TRACE, DEBUG, INFO, WARN, ERROR, FATAL]
                                | INIT_REPORT Init Duration: N ms\tPhase: init\tStatus: error\tError Type: Runtime.ExitError
                                | Exception in thread "main" java.lang.IllegalArgumentException: Invalid log level: 'loud' expected one of [TRACE, DEBUG, INFO, WARN, ERROR, FATAL]
                                | INIT_REPORT Init Duration: N ms\tPhase: invoke\tStatus: error\tError Type: Runtime.ExitError
                            """)),
            conformance(
                    42,
                    "memory size `abc` → exit 1, ExceptionInInitializerError",
                    on(Configuration.class)
                            .service("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "abc")
                            .showing(LogView.CODE)
                            .answers("""
                            1 -> ! {"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited with error: exit status 1"}
                                ends EXIT, EXIT
                                | Exception in thread "main" java.lang.ExceptionInInitializerError
                                | Caused by: java.lang.NumberFormatException: For input string: "abc"
                                | INIT_REPORT Init Duration: N ms\tPhase: init\tStatus: error\tError Type: Runtime.ExitError
                                | Exception in thread "main" java.lang.ExceptionInInitializerError
                                | Caused by: java.lang.NumberFormatException: For input string: "abc"
                                | INIT_REPORT Init Duration: N ms\tPhase: invoke\tStatus: error\tError Type: Runtime.ExitError
                            """)),
            conformance(
                    43,
                    "MAX_CONCURRENCY `abc` → handler initialised, then exit 1; `0`/`-3` → sequential",
                    on(Configuration.class)
                            .service(CONCURRENCY, "abc")
                            .sinceRuntime("2.8.7")
                            .showing(LogView.CODE)
                            .answers("""
                            1 -> ! {"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited with error: exit status 1"}
                                ends EXIT, EXIT
                                | handler loaded
                                | User configured AWS_LAMBDA_MAX_CONCURRENCY is invalid.
                                | java.lang.NumberFormatException: For input string: "abc"
                                | Exception in thread "main" java.lang.NumberFormatException: For input string: "abc"
                                | INIT_REPORT Init Duration: N ms\tPhase: init\tStatus: error\tError Type: Runtime.ExitError
                                | handler loaded
                                | User configured AWS_LAMBDA_MAX_CONCURRENCY is invalid.
                                | java.lang.NumberFormatException: For input string: "abc"
                                | Exception in thread "main" java.lang.NumberFormatException: For input string: "abc"
                                | INIT_REPORT Init Duration: N ms\tPhase: invoke\tStatus: error\tError Type: Runtime.ExitError
                            """),
                    on(Configuration.class).service(CONCURRENCY, "0").answers("""
                            1 -> "main"
                            """),
                    on(Configuration.class).service(CONCURRENCY, "-3").answers("""
                            1 -> "main"
                            """)),
            conformance(
                    94,
                    "two resources A,B → before B, before A, restore/next, after A, after B",
                    snapStart(SnapStart.Two.class).answers("""
                            1 -> "two"
                                | register A
                                | register B
                                | before B
                                | before A
                                | after A
                                | after B
                            """)),
            conformance(
                    95,
                    "not snap-start → no hook runs",
                    on(SnapStart.Two.class).showing(LogView.CODE).answers("""
                            1 -> "two"
                                | register A
                                | register B
                            """)),
            conformance(
                    96,
                    "before fails ×2 → all hooks run, /init/error BeforeCheckpointError, 2 suppressed in log, exit 64",
                    snapStart(SnapStart.FailingBefore.class).answers("""
                            1 -> ! {"errorMessage":"com.amazonaws.services.lambda.crac.CheckpointException","errorType":"com.amazonaws.services.lambda.crac.CheckpointException","stackTrace":["com.amazonaws.services.lambda.crac.ContextImpl.executeBeforeCheckpointHooks(ContextImpl.java)","com.amazonaws.services.lambda.crac.ContextImpl.beforeCheckpoint(ContextImpl.java)"]}
                                ends INIT_ERROR, INIT_ERROR
                                | register before A
                                | register before B
                                | before before B
                                | before before A
                                | com.amazonaws.services.lambda.crac.CheckpointException: com.amazonaws.services.lambda.crac.CheckpointException
                                | com.amazonaws.services.lambda.crac.CheckpointException
                                | \tSuppressed: java.lang.IllegalStateException: before B failed
                                | \tSuppressed: java.lang.IllegalStateException: before A failed
                                | INIT_REPORT Init Duration: N ms\tPhase: init\tStatus: error\tError Type: Runtime.BeforeCheckpointError
                                | register before A
                                | register before B
                                | before before B
                                | before before A
                                | com.amazonaws.services.lambda.crac.CheckpointException: com.amazonaws.services.lambda.crac.CheckpointException
                                | com.amazonaws.services.lambda.crac.CheckpointException
                                | \tSuppressed: java.lang.IllegalStateException: before B failed
                                | \tSuppressed: java.lang.IllegalStateException: before A failed
                                | INIT_REPORT Init Duration: N ms\tPhase: invoke\tStatus: error\tError Type: Runtime.BeforeCheckpointError
                            """)),
            conformance(
                    97,
                    "after fails → /restore/error AfterRestoreError, exit 64; Error in after → exit 1, no report",
                    snapStart(SnapStart.FailingAfter.class).answers("""
                            1 -> ! {"errorMessage":"com.amazonaws.services.lambda.crac.RestoreException","errorType":"com.amazonaws.services.lambda.crac.RestoreException","stackTrace":["com.amazonaws.services.lambda.crac.ContextImpl.afterRestore(ContextImpl.java)"]}
                                ends INIT_ERROR, INIT_ERROR
                                | register after A
                                | register B
                                | before B
                                | before after A
                                | after after A
                                | after B
                                | com.amazonaws.services.lambda.crac.RestoreException: com.amazonaws.services.lambda.crac.RestoreException
                                | com.amazonaws.services.lambda.crac.RestoreException
                                | \tSuppressed: java.lang.IllegalStateException: after A failed
                                | INIT_REPORT Init Duration: N ms\tPhase: init\tStatus: error\tError Type: Runtime.AfterRestoreError
                                | register after A
                                | register B
                                | before B
                                | before after A
                                | after after A
                                | after B
                                | com.amazonaws.services.lambda.crac.RestoreException: com.amazonaws.services.lambda.crac.RestoreException
                                | com.amazonaws.services.lambda.crac.RestoreException
                                | \tSuppressed: java.lang.IllegalStateException: after A failed
                                | INIT_REPORT Init Duration: N ms\tPhase: invoke\tStatus: error\tError Type: Runtime.AfterRestoreError
                            """),
                    snapStart(SnapStart.ErrorAfter.class).answers("""
                            1 -> ! {"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited with error: exit status 1"}
                                ends EXIT, EXIT
                                | register error A
                                | register B
                                | before B
                                | before error A
                                | after error A
                                | Exception in thread "main" java.lang.AssertionError: error A failed
                                | INIT_REPORT Init Duration: N ms\tPhase: init\tStatus: error\tError Type: Runtime.ExitError
                                | register error A
                                | register B
                                | before B
                                | before error A
                                | after error A
                                | Exception in thread "main" java.lang.AssertionError: error A failed
                                | INIT_REPORT Init Duration: N ms\tPhase: invoke\tStatus: error\tError Type: Runtime.ExitError
                            """)),
            conformance(
                    98,
                    "unreferenced resource GC'd → not called; ctor failure under snap-start → /init/error BadFunctionCode, exit 1",
                    snapStart(SnapStart.Unreferenced.class).answers("""
                            1 -> "no hook ran"
                                | register A
                            """),
                    snapStart(SnapStart.FailingConstructor.class).answers("""
                            1 -> ! {"errorMessage":"constructor failed","errorType":"java.lang.IllegalStateException"}
                                ends INIT_ERROR, INIT_ERROR
                                | register A
                                | register B
                                | constructor failed: java.lang.IllegalStateException
                                | java.lang.IllegalStateException: constructor failed
                                | INIT_REPORT Init Duration: N ms\tPhase: init\tStatus: error\tError Type: Runtime.BadFunctionCode
                                | register A
                                | register B
                                | constructor failed: java.lang.IllegalStateException
                                | java.lang.IllegalStateException: constructor failed
                                | INIT_REPORT Init Duration: N ms\tPhase: invoke\tStatus: error\tError Type: Runtime.BadFunctionCode
                            """)),
            conformance(
                    99,
                    "MAX_CONCURRENCY=2 → threads pool-1-thread-N, one instance, trace only in Context/SdkInternalThreadLocal, property unset",
                    on(Concurrency.Tells.class)
                            .service(CONCURRENCY, "2")
                            .sinceRuntime("2.8.7")
                            .request("traced", TRACED)
                            .answers("""
                            <traced> -> "instances 1, context Root=1-5bef4de7, thread-local Root=1-5bef4de7, property null"
                            <traced> -> "instances 1, context Root=1-5bef4de7, thread-local Root=1-5bef4de7, property null"
                            """),
                    on(Concurrency.ThreadName.class)
                            .service(CONCURRENCY, "2")
                            .sinceRuntime("2.8.7")
                            .onlyWith(
                                    Isolation.PROCESS,
                                    "the JDK numbers the thread pools of a JVM, so that N is not 1 in `pool-N-thread-1`")
                            .answers("""
                            1 -> "pool-1-thread-N"
                            """)),
            conformance(
                    100,
                    "MAX_CONCURRENCY=1 + OOM → both invocations answered, loop lives",
                    on(Faults.Failing.class)
                            .service(CONCURRENCY, "1")
                            .sinceRuntime("2.8.7")
                            .answers("""
                            "memory" -> ! {"errorMessage":"no memory left","errorType":"java.lang.OutOfMemoryError","stackTrace":["conformance.Faults.fail(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)","conformance.Faults$Failing.handleRequest(Faults.java)"]}
                            ""       -> "call 2, of this instance 2"
                            """)),
            conformance(
                    101,
                    "init fault under multi → /init/error, exit 1",
                    on(Initialization.ConstructorThrows.class)
                            .service(CONCURRENCY, "2")
                            .sinceRuntime("2.8.7")
                            .answers("""
                            1 -> ! {"errorMessage":"constructor failed","errorType":"java.lang.IllegalArgumentException"}
                                ends INIT_ERROR, INIT_ERROR
                            """)),
            conformance(
                    102,
                    "trace id inherited by child threads, cleared after invoke",
                    on(Concurrency.Child.class)
                            .service(CONCURRENCY, "1")
                            .sinceRuntime("2.8.7")
                            .request("traced", TRACED)
                            .answers("""
                            <traced> -> "child thread sees Root=1-5bef4de7"
                            1        -> "child thread sees null"
                            """)));

    private ConfigurationCases() {}

    private static Scenario snapStart(Class<?> handler) {
        return on(handler).service(INIT_TYPE, "snap-start").showing(LogView.CODE);
    }
}
