package conformance;

import static conformance.suite.ConformanceCase.conformance;
import static conformance.suite.Scenario.on;

import conformance.suite.ConformanceCase;
import conformance.suite.LogView;
import java.util.List;

/** Which class and which method a handler string means. */
final class ResolutionCases {

    static final List<ConformanceCase> ALL = List.of(
            conformance(
                    1,
                    "`pkg.Cls` RequestHandler, 3 invokes, static counter → 1,2,3; ctor and static init once",
                    on(Resolution.Counting.class).showing(LogView.CODE).answers("""
                                    {} -> "call 1 of instance 1"
                                        | static code
                                    {} -> "call 2 of instance 1"
                                    {} -> "call 3 of instance 1"
                                    """)),
            conformance(
                    2,
                    "`pkg.Cls::handleRequest` non-generic → same result",
                    on(Resolution.Counting.class, "handleRequest")
                            .showing(LogView.CODE)
                            .answers("""
                                    {} -> "call 1 of instance 1"
                                        | static code
                                    {} -> "call 2 of instance 1"
                                    {} -> "call 3 of instance 1"
                                    """)),
            conformance(
                    3,
                    "`pkg.Outer$Nested` works; `pkg.Outer.Nested` → `Class not found: …` each invoke",
                    on("conformance.Resolution$Counting").answers("""
                            1 -> "call 1 of instance 1"
                            """),
                    on("conformance.Resolution.Counting").answers("""
                            1 -> ! {"errorMessage":"Class not found: conformance.Resolution.Counting","errorType":"java.lang.ClassNotFoundException"}
                            2 -> ! {"errorMessage":"Class not found: conformance.Resolution.Counting","errorType":"java.lang.ClassNotFoundException"}
                            """)),
            conformance(
                            4,
                            "`\"\"`, `::x`, `X::` → `{\"errorMessage\":\"Invalid handler: \\`…'\"}` only, BadFunctionCode, env lives",
                            on("::x").answers("""
                            1 -> ! {"errorMessage":"Invalid handler: `::x'"}
                            2 -> ! {"errorMessage":"Invalid handler: `::x'"}
                            """),
                            on("X::").answers("""
                            1 -> ! {"errorMessage":"Invalid handler: `X::'"}
                            """))
                    .except(
                            "a function without a handler is refused before it is deployed; what the header says of the error no caller sees"),
            conformance(
                    5,
                    "`X:one`, `X.one`, `x/H::one`, `\" X::one\"`, wrong case → ClassNotFound with that text",
                    on("X:one").answers("""
                            1 -> ! {"errorMessage":"Class not found: X:one","errorType":"java.lang.ClassNotFoundException"}
                            """),
                    on("X.one").answers("""
                            1 -> ! {"errorMessage":"Class not found: X.one","errorType":"java.lang.ClassNotFoundException"}
                            """),
                    on("conformance/Resolution$Counting::handleRequest").answers("""
                            1 -> ! {"errorMessage":"Class not found: conformance/Resolution$Counting","errorType":"java.lang.ClassNotFoundException"}
                            """),
                    on(" conformance.Resolution$Counting::handleRequest").answers("""
                            1 -> ! {"errorMessage":"Class not found:  conformance.Resolution$Counting","errorType":"java.lang.ClassNotFoundException"}
                            """),
                    on("conformance.Resolution$COUNTING").answers("""
                            1 -> ! {"errorMessage":"Class not found: conformance.Resolution$COUNTING","errorType":"java.lang.ClassNotFoundException"}
                            """)),
            conformance(
                    6,
                    "`X::a::b` → class `X::a` not found (last `::`)",
                    on("X::a::b").answers("""
                            1 -> ! {"errorMessage":"Class not found: X::a","errorType":"java.lang.ClassNotFoundException"}
                            """)),
            conformance(
                    7,
                    "class implements neither → interface message, no errorType",
                    on(Resolution.NeitherInterface.class).answers("""
                            1 -> ! {"errorMessage":"Class does not implement an appropriate handler interface: conformance.Resolution$NeitherInterface"}
                            """)),
            conformance(
                    8,
                    "implements both, no `::` → stream method",
                    on(Resolution.BothInterfaces.class).answers("1 -> stream")),
            conformance(
                    9,
                    "implements both, `::handleRequest` → 3-arg stream (longest)",
                    on(Resolution.BothInterfaces.class, "handleRequest").answers("1 -> stream")),
            conformance(
                    10,
                    "overloads (String),(String,Context) → the Context one",
                    on(Resolution.Overloads.class, "withContext").answers("""
                            1 -> "with context"
                            """)),
            conformance(
                    11,
                    "overloads (String),(InputStream,OutputStream,Context) → stream",
                    on(Resolution.Overloads.class, "withStream").answers("1 -> stream")),
            conformance(
                    12,
                    "() with invalid JSON body → `\"na\"`, body not parsed",
                    on(Resolution.Signatures.class, "none").answers("""
                            {no JSON -> "na"
                            """)),
            conformance(
                    13,
                    "(Context) only → context; body not parsed",
                    on(Resolution.Signatures.class, "contextOnly").answers("""
                            {no JSON -> "$LATEST"
                            """)),
            conformance(
                    14,
                    "(Context,String) → no signature + stderr line",
                    on(Resolution.Signatures.class, "contextFirst")
                            .showing(LogView.CODE)
                            .answers("""
                            1 -> ! {"errorMessage":"No public method named contextFirst with appropriate method signature found on class conformance.Resolution$Signatures"}
                                | Ignoring two-argument overload because first argument type is Context
                                | No public method named contextFirst with appropriate method signature found on class conformance.Resolution$Signatures
                            """)),
            conformance(
                    15,
                    "(String,String) → no signature + stderr line",
                    on(Resolution.Signatures.class, "twoTexts")
                            .showing(LogView.CODE)
                            .answers("""
                            1 -> ! {"errorMessage":"No public method named twoTexts with appropriate method signature found on class conformance.Resolution$Signatures"}
                                | Ignoring two-argument overload because second parameter type is not Context
                                | No public method named twoTexts with appropriate method signature found on class conformance.Resolution$Signatures
                            """)),
            conformance(
                    16,
                    "4 params → no signature + \"too many parameters\"",
                    on(Resolution.Signatures.class, "four")
                            .showing(LogView.CODE)
                            .answers("""
                            1 -> ! {"errorMessage":"No public method named four with appropriate method signature found on class conformance.Resolution$Signatures"}
                                | Ignoring an overload of method four because it has too many parameters: Expected at most 3, got 4
                                | No public method named four with appropriate method signature found on class conformance.Resolution$Signatures
                            """)),
            conformance(
                    17,
                    "package-private method → no public method",
                    on(Resolution.Signatures.class, "packagePrivate").answers("""
                            1 -> ! {"errorMessage":"No public method named packagePrivate with appropriate method signature found on class conformance.Resolution$Signatures"}
                            """)),
            conformance(
                    18,
                    "static method, private ctor class → works, no instance",
                    on(Resolution.StaticMethod.class, "handle").answers("""
                            1 -> "static 1"
                            """)),
            conformance(
                    19,
                    "default interface method / inherited method by name → works",
                    on(Resolution.DefaultMethod.class, "handle").answers("""
                            1 -> "default 1"
                            """),
                    on(Resolution.Inherited.class, "handle").answers("""
                            1 -> "inherited 1"
                            """)),
            conformance(
                    20,
                    "`X::toString`, `java.util.ArrayList::size` → works (`0`)",
                    on("java.util.ArrayList::size").answers("1 -> 0"),
                    on("java.util.ArrayList::toString").answers("""
                            1 -> "[]"
                            """)));

    private ResolutionCases() {}
}
