package conformance;

import static conformance.suite.ConformanceCase.conformance;
import static conformance.suite.Scenario.on;

import conformance.suite.ConformanceCase;
import conformance.suite.Deployment;
import conformance.suite.LogView;
import java.util.List;

/** What happens before the first invocation. */
final class InitCases {

    private static final Deployment ONE_SERIALIZER = Deployment.of(
                    Initialization.class,
                    Initialization.Echo.class,
                    Initialization.Prints.class,
                    Initialization.Text.class,
                    Initialization.ReturnsNothing.class,
                    Serializers.First.class)
            .file(Serializers.SERVICE, Serializers.First.class.getName());

    private static final Deployment TWO_SERIALIZERS = Deployment.of(
                    Initialization.class,
                    Initialization.Echo.class,
                    Initialization.Prints.class,
                    Initialization.Streaming.class,
                    Serializers.First.class,
                    Serializers.Second.class)
            .file(Serializers.SERVICE, Serializers.First.class.getName() + "\n" + Serializers.Second.class.getName());

    static final List<ConformanceCase> ALL = List.of(
            conformance(
                    33,
                    "static init throws → /init/error `Error loading class X`, ExceptionInInitializerError, exit 1, no invoke",
                    on(Initialization.StaticCodeThrows.class).answers("""
                            1 -> ! {"errorMessage":"Error loading class conformance.Initialization$StaticCodeThrows","errorType":"java.lang.ExceptionInInitializerError"}
                                ends INIT_ERROR, INIT_ERROR
                            """)),
            conformance(
                    34,
                    "ctor throws msg → /init/error msg/type, no stackTrace; ctor throws without msg → class name as message",
                    on(Initialization.ConstructorThrows.class).answers("""
                            1 -> ! {"errorMessage":"constructor failed","errorType":"java.lang.IllegalArgumentException"}
                                ends INIT_ERROR, INIT_ERROR
                            """),
                    on(Initialization.ConstructorThrowsWithoutMessage.class).answers("""
                            1 -> ! {"errorMessage":"java.lang.IllegalArgumentException","errorType":"java.lang.IllegalArgumentException"}
                                ends INIT_ERROR, INIT_ERROR
                            """)),
            conformance(
                    35,
                    "ctor throws OutOfMemoryError → /init/error, exit 1",
                    on(Initialization.ConstructorHasNoMemory.class).answers("""
                            1 -> ! {"errorMessage":"no memory left","errorType":"java.lang.OutOfMemoryError"}
                                ends INIT_ERROR, INIT_ERROR
                            """)),
            conformance(
                    36,
                    "ctor `System.exit(7)` → no report, exit 7",
                    on(Initialization.ConstructorExits.class).answers("""
                            1 -> ! {"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited with error: exit status 7"}
                                ends EXIT, EXIT
                            """)),
            conformance(
                    37,
                    "init stdout precedes first invoke; static code sees TCCL = customer loader, thread main",
                    on(Initialization.Prints.class).showing(LogView.ALL).answers("""
                            1 -> "1"
                                | INIT_START Runtime Version: java:N.vN\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:0000000000000000000000000000000000000000000000000000000000000000
                                | static code on main
                                | its context class loader is that of the handler: true
                                | constructor
                                | START RequestId: ID Version: $LATEST
                                | handler
                                | END RequestId: ID
                                | REPORT RequestId: ID\tDuration: N ms\tBilled Duration: N ms\tMemory Size: 512 MB\tMax Memory Used: N MB\tInit Duration: N ms
                            """)),
            conformance(
                    38,
                    "handler ctor runs before custom serializer's static init",
                    on(Initialization.Prints.class)
                            .deployed(ONE_SERIALIZER)
                            .showing(LogView.CODE)
                            .answers("""
                            1 -> 1 as java.lang.Object, written as java.lang.String
                                | static code on main
                                | its context class loader is that of the handler: true
                                | constructor
                                | static code of the serializer
                                | handler
                            """)),
            conformance(
                    39,
                    "two CustomPojoSerializer providers → ctor ran, then lazy error every invoke; stream handler unaffected",
                    on(Initialization.Prints.class)
                            .deployed(TWO_SERIALIZERS)
                            .showing(LogView.CODE)
                            .answers("""
                            1 -> ! {"errorMessage":"Too many serializers provided inside the META-INF/services folder, only one is allowed","errorType":"com.amazonaws.services.lambda.runtime.api.client.TooManyServiceProvidersFoundException"}
                                | static code on main
                                | its context class loader is that of the handler: true
                                | constructor
                                | static code of the serializer
                                | Too many serializers provided inside the META-INF/services folder, only one is allowed: com.amazonaws.services.lambda.runtime.api.client.TooManyServiceProvidersFoundException
                                | com.amazonaws.services.lambda.runtime.api.client.TooManyServiceProvidersFoundException: Too many serializers provided inside the META-INF/services folder, only one is allowed
                            2 -> ! {"errorMessage":"Too many serializers provided inside the META-INF/services folder, only one is allowed","errorType":"com.amazonaws.services.lambda.runtime.api.client.TooManyServiceProvidersFoundException"}
                                | Too many serializers provided inside the META-INF/services folder, only one is allowed: com.amazonaws.services.lambda.runtime.api.client.TooManyServiceProvidersFoundException
                                | com.amazonaws.services.lambda.runtime.api.client.TooManyServiceProvidersFoundException: Too many serializers provided inside the META-INF/services folder, only one is allowed
                            """),
                    on(Initialization.Streaming.class).deployed(TWO_SERIALIZERS).answers("1 -> 1")),
            conformance(
                    40,
                    "custom serializer gets raw bytes and the declared Type for String too; void handler → `null` not serializer",
                    on(Initialization.Text.class).deployed(ONE_SERIALIZER).answers("""
                            {no JSON -> handler got {no JSON as java.lang.String, written as java.lang.String
                            """),
                    on(Initialization.ReturnsNothing.class, "handle")
                            .deployed(ONE_SERIALIZER)
                            .showing(LogView.CODE)
                            .answers("""
                            "x" -> null
                                | static code of the serializer
                                | event "x" as java.lang.String
                            """)));

    private InitCases() {}
}
