package io.github.warmlambda.internal.instrumentation;

import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the {@link Instrumentation} of an agent that lets others have it: ours, Byte Buddy's or Mockito's. */
public final class AvailableInstrumentation {

    private static final String OWN = Agent.class.getName();
    private static final List<String> OTHERS =
            List.of("net.bytebuddy.agent.Installer", "org.mockito.internal.PremainAttach");

    private AvailableInstrumentation() {}

    /** That of our own agent, if the JVM has it. */
    public static Optional<Instrumentation> own() {
        return of(OWN);
    }

    /** That of any agent that can rewrite classes after all others. */
    public static Optional<Instrumentation> any() {
        return Stream.concat(Stream.of(OWN), OTHERS.stream())
                .flatMap(holder -> of(holder).stream())
                .filter(Instrumentation::isRetransformClassesSupported)
                .findFirst();
    }

    // The JVM loads agents by the system class loader, whichever loaded us.
    private static Optional<Instrumentation> of(String holder) {
        try {
            return Optional.ofNullable((Instrumentation) Class.forName(holder, true, ClassLoader.getSystemClassLoader())
                    .getMethod("getInstrumentation")
                    .invoke(null));
        } catch (ReflectiveOperationException | LinkageError | ClassCastException noAgent) {
            return Optional.empty();
        }
    }
}
