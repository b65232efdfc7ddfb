package conformance;

import static conformance.suite.ConformanceCase.conformance;
import static conformance.suite.Scenario.on;

import conformance.suite.ConformanceCase;
import conformance.suite.Deployment;
import java.util.List;

/** What AWS's runtime makes of a handler's types and constructors. */
final class SignatureCases {

    static final List<ConformanceCase> ALL = List.of(
            conformance(
                    21,
                    "varargs `String...` with `[\"a\",\"b\"]` and `\"c\"` → arrays of 2 and 1",
                    on(Resolution.Signatures.class, "variable").answers("""
                            ["a","b"] -> 2
                            "c"       -> 1
                            """)),
            conformance(
                    22,
                    "(ByteArrayInputStream) → JSON parsing error (POJO)",
                    on(Resolution.Signatures.class, "subclassOfStream").answers("""
                            {} -> ! {"errorMessage":"An error occurred during JSON parsing","errorType":"java.lang.RuntimeException","stackTrace":[]}
                            """)),
            conformance(
                    23,
                    "(T, SubInterfaceOfContext) and (Object,Object) → no signature",
                    on(Resolution.Signatures.class, "subinterfaceOfContext").answers("""
                            1 -> ! {"errorMessage":"No public method named subinterfaceOfContext with appropriate method signature found on class conformance.Resolution$Signatures"}
                            """),
                    on(Resolution.Signatures.class, "twoObjects").answers("""
                            1 -> ! {"errorMessage":"No public method named twoObjects with appropriate method signature found on class conformance.Resolution$Signatures"}
                            """)),
            conformance(
                    24,
                    "raw RequestHandler → concrete type parameters message",
                    on(Resolution.Raw.class).answers("""
                            1 -> ! {"errorMessage":"Class conformance.Resolution$Raw does not implement RequestHandler with concrete type parameters"}
                            """)),
            conformance(
                    25,
                    "`Gen<T>` → \"has no upper bound.\"; `<T extends Number>` with 5 → Integer",
                    on(Resolution.Unbounded.class).answers("""
                            1 -> ! {"errorMessage":"Class conformance.Resolution$Unbounded does not implement RequestHandler with concrete type parameters: parameter T has no upper bound."}
                            """),
                    on(Resolution.Bounded.class).answers("""
                            5 -> "java.lang.Integer"
                            """)),
            conformance(
                    26,
                    "generic base, class form → typed POJO; `::handleRequest` → ClassCastException LinkedHashMap",
                    on(Resolution.Derived.class).answers("""
                            {"id":"42"} -> "order 42"
                            """),
                    on(Resolution.Derived.class, "handleRequest").answers("""
                            {"id":"42"} -> ! {"errorMessage":"class java.util.LinkedHashMap cannot be cast to class conformance.Resolution$Order (java.util.LinkedHashMap is in module java.base of loader LOADER; conformance.Resolution$Order is in unnamed module of loader LOADER)","errorType":"java.lang.ClassCastException","stackTrace":["conformance.Resolution$Derived.describe(Resolution.java)","conformance.Resolution$GenericBase.handleRequest(Resolution.java)","REFLECTION"]}
                            """)),
            conformance(
                    27,
                    "non-static inner → cannot be instantiated…; errorType java.lang.Exception; no stackTrace key",
                    on(Resolution.Inner.class).answers("""
                            1 -> ! {"errorMessage":"Class conformance.Resolution$Inner cannot be instantiated because it is a non-static inner class","errorType":"java.lang.Exception"}
                            """)),
            conformance(
                    28,
                    "private ctor / arg ctor / package-private class → no public zero-argument constructor",
                    on(Resolution.PrivateConstructor.class).answers("""
                            1 -> ! {"errorMessage":"Class conformance.Resolution$PrivateConstructor has no public zero-argument constructor","errorType":"java.lang.Exception"}
                            """),
                    on(Resolution.ConstructorWithArgument.class).answers("""
                            1 -> ! {"errorMessage":"Class conformance.Resolution$ConstructorWithArgument has no public zero-argument constructor","errorType":"java.lang.Exception"}
                            """),
                    on(Resolution.PackagePrivate.class).answers("""
                            1 -> ! {"errorMessage":"Class conformance.Resolution$PackagePrivate has no public zero-argument constructor","errorType":"java.lang.Exception"}
                            """)),
            conformance(
                    29,
                    "abstract class → InstantiationException twice as message and type",
                    on(Resolution.Abstract.class).answers("""
                            1 -> ! {"errorMessage":"java.lang.InstantiationException","errorType":"java.lang.InstantiationException"}
                            """)),
            conformance(
                    30,
                    "empty interface `I::foo` → text names `…HandlerInfo`",
                    on(Resolution.Empty.class, "foo").answers("""
                            1 -> ! {"errorMessage":"Class com.amazonaws.services.lambda.runtime.api.client.HandlerInfo has no public method named foo"}
                            """)),
            conformance(
                    31,
                    "method with missing param class, other method asked → `Error loading method ok on class X`, every invoke",
                    on(Resolution.MissingParameter.class, "ok")
                            .deployed(Deployment.of(Resolution.MissingParameter.class))
                            .answers("""
                            1 -> ! {"errorMessage":"Error loading method ok on class conformance.Resolution$MissingParameter","errorType":"java.lang.NoClassDefFoundError"}
                            2 -> ! {"errorMessage":"Error loading method ok on class conformance.Resolution$MissingParameter","errorType":"java.lang.NoClassDefFoundError"}
                            """)),
            conformance(
                    32,
                    "missing superclass → `Error loading class X: p/Missing`, 1 invoke then exit 0",
                    on(Resolution.MissingSuperclass.class)
                            .deployed(Deployment.of(Resolution.MissingSuperclass.class))
                            .answers("""
                            1 -> ! {"errorMessage":"Error loading class conformance.Resolution$MissingSuperclass: conformance/Resolution$MissingOne","errorType":"java.lang.NoClassDefFoundError"}
                                ends FATAL_ERROR
                            2 -> ! {"errorMessage":"Error loading class conformance.Resolution$MissingSuperclass: conformance/Resolution$MissingOne","errorType":"java.lang.NoClassDefFoundError"}
                                ends FATAL_ERROR
                            """)));

    private SignatureCases() {}
}
