package conformance;

import static conformance.suite.ConformanceCase.conformance;
import static conformance.suite.Scenario.on;

import conformance.suite.ConformanceCase;
import io.github.warmlambda.environment.InvokeRequest;
import java.util.List;

/** What AWS's runtime makes of JSON for the type of the event. */
final class CoercionCases {

    static final List<ConformanceCase> ALL = List.of(
            conformance(
                    44,
                    "Object ← `{}` LinkedHashMap, `[]` ArrayList, 1 Integer, 1.5 Double, 12345678901 Long, 21 digits BigInteger, true Boolean, null null",
                    on(Coercion.class, "object").answers("""
                            {}                    -> "LinkedHashMap {}"
                            []                    -> "ArrayList []"
                            1                     -> "Integer 1"
                            1.5                   -> "Double 1.5"
                            12345678901           -> "Long 12345678901"
                            123456789012345678901 -> "BigInteger 123456789012345678901"
                            true                  -> "Boolean true"
                            null                  -> "null"
                            """)),
            conformance(
                    45,
                    "Object ← `NaN` Double, `01` Integer 1",
                    on(Coercion.class, "object").answers("""
                            NaN -> "Double NaN"
                            01  -> "Integer 1"
                            """)),
            conformance(
                    46,
                    "String ← 5 \"5\", true \"true\", null null, `[]` null, `[\"one\"]` \"one\", `\"\"` \"\", `{}` error",
                    on(Coercion.class, "text").answers("""
                            5       -> "text [5]"
                            true    -> "text [true]"
                            null    -> "null"
                            []      -> "null"
                            ["one"] -> "text [one]"
                            ""      -> "text []"
                            {}      -> ! {"errorMessage":"An error occurred during JSON parsing","errorType":"java.lang.RuntimeException","stackTrace":[]}
                            """)),
            conformance(
                    47,
                    "int ← `\"21\"` 21, null 0; boolean ← 1 true, \"true\" true, null false, \"x\" error; char ← 65 'A', \"cc\" error; long ← 1.9 → 1, overflow error",
                    on(Coercion.class, "integer").answers("""
                            "21" -> "int 21"
                            null -> "int 0"
                            """),
                    on(Coercion.class, "truth").answers("""
                            1      -> "boolean true"
                            "true" -> "boolean true"
                            null   -> "boolean false"
                            "x"    -> ! {"errorMessage":"An error occurred during JSON parsing","errorType":"java.lang.RuntimeException","stackTrace":[]}
                            """),
                    on(Coercion.class, "character").answers("""
                            65   -> "char A"
                            "cc" -> ! {"errorMessage":"An error occurred during JSON parsing","errorType":"java.lang.RuntimeException","stackTrace":[]}
                            """),
                    on(Coercion.class, "longInteger").answers("""
                            1.9                  -> "long 1"
                            99999999999999999999 -> ! {"errorMessage":"An error occurred during JSON parsing","errorType":"java.lang.RuntimeException","stackTrace":[]}
                            """)),
            conformance(
                    48,
                    "POJO ← `[]`/`\"\"`/`null` → null; `[{\"a\":\"un\"}]` unwrapped; unknown field ignored; `{\"A\":…}` not bound",
                    on(Coercion.class, "point").answers("""
                            []                  -> "null"
                            ""                  -> "null"
                            null                -> "null"
                            [{"a":"un"}]        -> "Point a=un b=0"
                            {"a":"un","other":1} -> "Point a=un b=0"
                            {"A":"un"}          -> "Point a=null b=0"
                            """)),
            conformance(
                    49,
                    "duplicate keys last wins; trailing text/second document ignored; single quotes, unquoted names ok; comment error",
                    on(Coercion.class, "point").answers("""
                            {"a":"one","a":"two"} -> "Point a=two b=0"
                            {"a":"one"} text      -> "Point a=one b=0"
                            {"a":"one"}{"a":"two"} -> "Point a=one b=0"
                            {'a':'one'}           -> "Point a=one b=0"
                            {a:"one"}             -> "Point a=one b=0"
                            {/*no*/"a":"one"}     -> ! {"errorMessage":"An error occurred during JSON parsing","errorType":"java.lang.RuntimeException","stackTrace":[]}
                            """)),
            conformance(
                    50,
                    "List<POJO> ← single object → list of 1; element type honoured",
                    on(Coercion.class, "points").answers("""
                            {"a":"one"}                 -> "[Point a=one b=0]"
                            [{"a":"one"},{"a":"two"}]   -> "[Point a=one b=0, Point a=two b=0]"
                            """)),
            conformance(
                    51,
                    "enum unknown → null; Date ← ms or ISO; byte[] ← base64; Instant ← decimal seconds",
                    on(Coercion.class, "constant").answers("""
                            "RED"  -> "RED"
                            "BLUE" -> "null"
                            """),
                    on(Coercion.class, "date").answers("""
                            1500                       -> "1970-01-01T00:00:01.500Z"
                            "2015-10-08T16:53:06.000Z" -> "2015-10-08T16:53:06Z"
                            """),
                    on(Coercion.class, "bytes").answers("""
                            "AQID" -> "[1, 2, 3]"
                            """),
                    on(Coercion.class, "instant").answers("""
                            1428537600.5 -> "2015-04-09T00:00:00.500Z"
                            """)),
            conformance(
                    52,
                    "no default ctor → error; record → ok, but an error on serialization 1.2.0",
                    on(Coercion.class, "noDefaultConstructor").answers("""
                            {"a":"x"} -> ! {"errorMessage":"An error occurred during JSON parsing","errorType":"java.lang.RuntimeException","stackTrace":[]}
                            """),
                    on(Coercion.OfRecord.class).onlySerialization("1.2.0").answers("""
                            {"a":"x"} -> ! {"errorMessage":"An error occurred during JSON parsing","errorType":"java.lang.RuntimeException","stackTrace":[]}
                            """),
                    on(Coercion.OfRecord.class).exceptSerialization("1.2.0").answers("""
                            {"a":"x"} -> "x"
                            """)),
            conformance(
                    53,
                    "empty body to POJO/Object → JSON parsing error; UTF-8 BOM ok; invalid UTF-8 → error",
                    on(Coercion.class, "point")
                            .request("nothing", InvokeRequest.ofPayload(new byte[0]))
                            .request("BOM and {}", InvokeRequest.ofPayload(new byte[] {
                                (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '{', '}'
                            }))
                            .answers("""
                            <nothing>    -> ! {"errorMessage":"An error occurred during JSON parsing","errorType":"java.lang.RuntimeException","stackTrace":[]}
                            <BOM and {}> -> "Point a=null b=0"
                            """),
                    on(Coercion.class, "object")
                            .request("nothing", InvokeRequest.ofPayload(new byte[0]))
                            .request("no UTF-8", InvokeRequest.ofPayload(new byte[] {'"', (byte) 0xFF, '"'}))
                            .answers("""
                            <nothing>  -> ! {"errorMessage":"An error occurred during JSON parsing","errorType":"java.lang.RuntimeException","stackTrace":[]}
                            <no UTF-8> -> ! {"errorMessage":"An error occurred during JSON parsing","errorType":"java.lang.RuntimeException","stackTrace":[]}
                            """)),
            conformance(
                    54,
                    "wildcard `Map<String,? extends Number>` → Integer values",
                    on(Coercion.class, "numbers").answers("""
                            {"n":5} -> "Integer 5"
                            """)));

    private CoercionCases() {}
}
