package conformance;

import static conformance.suite.ConformanceCase.conformance;
import static conformance.suite.Scenario.on;

import conformance.suite.ConformanceCase;
import java.util.List;

/** What stays from one invocation to the next, and what goes with the environment. */
final class ReuseCases {

    static final List<ConformanceCase> ALL = List.of(
            conformance(
                    113,
                    "two test classes in parallel → no shared file, no shared JVM property seen by handlers",
                    on(Reuse.Counts.class).twice().answers("""
                            "" -> 1
                            "" -> 2
                            "" -> 3
                            """)),
            conformance(
                    114,
                    "ThreadLocal set in invoke 1 is visible in invoke 2 (same thread main, sequential)",
                    on(Reuse.OnThread.class).answers("""
                            "one" -> "last null"
                            "two" -> "last one"
                            """)),
            conformance(
                    115,
                    "non-daemon thread left running after a *successful* invoke does not block the next invoke",
                    on(Reuse.StartsThread.class).answers("""
                            1 -> "started"
                            2 -> "alive: true"
                            """)),
            conformance(
                    116,
                    "handler that replaces TCCL keeps it replaced for the next invoke (RIC sets it once, at init)",
                    on(Reuse.ReplacesLoader.class).answers("""
                            1 -> "its own: false"
                            2 -> "its own: true"
                            """)),
            conformance(
                    117,
                    "System.setProperty/TimeZone changes persist to the next invoke; a new environment starts clean (new process)",
                    on(Reuse.ChangesJvm.class).answers("""
                            "set"  -> "property yes, zone changed: true"
                            "ask"  -> "property yes, zone changed: true"
                            "exit" -> ! {"errorType":"Runtime.ExitError","errorMessage":"RequestId: ID Error: Runtime exited with error: exit status 1"}
                                ends EXIT
                            "ask"  -> "property null, zone changed: false"
                            """)),
            conformance(
                    118,
                    "RequestHandler class that also has handleRequest(InputStream,OutputStream,Context) overload: class form calls the interface method, `::handleRequest` the stream overload",
                    on(Resolution.InterfaceAndOverload.class).answers("""
                            "" -> "object"
                            """),
                    on(Resolution.InterfaceAndOverload.class, "handleRequest").answers("""
                            "" -> stream
                            """)));

    private ReuseCases() {}
}
