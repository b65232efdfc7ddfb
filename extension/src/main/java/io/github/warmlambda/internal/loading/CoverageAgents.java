package io.github.warmlambda.internal.loading;

import io.github.warmlambda.internal.instrumentation.AvailableInstrumentation;
import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.RootsByMarker;
import java.lang.instrument.Instrumentation;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sees to it that agents which know a class by its bytes can measure the classes of environments. */
final class CoverageAgents {

    private static final System.Logger LOGGER = System.getLogger("io.github.warmlambda");
    private static final AtomicBoolean WARNED = new AtomicBoolean();
    private static final String JACOCO = "org.jacoco.agent.rt.RT";

    private CoverageAgents() {}

    /** To be called before an environment is made: Mockito's agent may have come since the last one. */
    static void prepare(ClassPath classPath) {
        if (LateRewriting.isInForce() || !AtStart.CONCERNED) {
            return;
        }
        Optional<Instrumentation> found = AvailableInstrumentation.any();
        found.ifPresent(LateRewriting::install);
        if (found.isEmpty() && WARNED.compareAndSet(false, true)) {
            LOGGER.log(System.Logger.Level.WARNING, message(classPath));
        }
    }

    static String message(ClassPath classPath) {
        String jar = RootsByMarker.own(classPath).stream()
                .map(root -> root.path().toString())
                .filter(path -> path.endsWith(".jar"))
                .findFirst()
                .orElse("warm-lambda.jar");
        return "JaCoCo will report classes with static initializers, or with calls such as System.getenv, as not covered by"
                + " functions in this JVM: Warm Lambda has to rewrite them before JaCoCo sees them, and JaCoCo then takes"
                + " them for other classes. Add -javaagent:" + jar
                + " to the arguments of the JVM, before or after JaCoCo's; Mockito's agent does as well.";
    }

    /** The agents that a JVM has begun with. */
    private static final class AtStart {

        static final boolean CONCERNED =
                ModuleLayer.boot().findModule("java.instrument").isPresent()
                        && (isJacocoRunning() || AvailableInstrumentation.own().isPresent());

        // Its class alone may be on a class path without being an agent.
        private static boolean isJacocoRunning() {
            try {
                Class.forName(JACOCO, true, ClassLoader.getSystemClassLoader())
                        .getMethod("getAgent")
                        .invoke(null);
                return true;
            } catch (ReflectiveOperationException | LinkageError notRunning) {
                return false;
            }
        }
    }
}
