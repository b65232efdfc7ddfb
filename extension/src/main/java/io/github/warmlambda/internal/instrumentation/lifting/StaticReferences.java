package io.github.warmlambda.internal.instrumentation.lifting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds where the code of a test names static members of the handler class, and so would reach the test JVM's copy of it.
 *
 * <p>Compile-time constants and class literals leave no trace in a class file. The bodies of {@code inside} calls are left
 * out, as they run in the isolated world; the function object's type, in its invokedynamic instruction, tells them.
 */
public final class StaticReferences {

    private StaticReferences() {}

    /**
     * The references of a class to static members of another one, in the order of the class file.
     *
     * @param classFile the class file of the class to search
     * @param target the binary name of the class whose members are sought; its nested classes do not count
     */
    public static List<StaticReference> find(byte[] classFile, String target) {
        ClassBodies bodies = ClassBodies.of(classFile);
        Set<MethodKey> inside = runningInside(bodies);
        String owner = target.replace('.', '/');
        return bodies.all().stream()
                .filter(body -> !inside.contains(body.key()))
                .flatMap(body -> references(bodies, body, owner))
                .toList();
    }

    private static Stream<StaticReference> references(ClassBodies bodies, MethodBody body, String owner) {
        String source = bodies.sourceOf(body.key()).name();
        return body.staticUses().stream()
                .filter(use -> use.owner().equals(owner) && !use.inside() && use.kind() != StaticUse.Kind.INSTANCE)
                .map(use -> new StaticReference(use.name(), use.kind() == StaticUse.Kind.METHOD, source, use.line()));
    }

    /** The methods that are reached through bodies of {@code inside} calls only: those bodies, and lambdas nested in them. */
    private static Set<MethodKey> runningInside(ClassBodies bodies) {
        List<MethodKey> insideBodies = bodies.all().stream()
                .flatMap(body -> body.insideBodies().stream())
                .toList();
        Set<MethodKey> inside = bodies.closure(insideBodies, MethodBody::functions);
        inside.removeAll(runningOutside(bodies));
        return inside;
    }

    private static Set<MethodKey> runningOutside(ClassBodies bodies) {
        Set<MethodKey> functions = new HashSet<>();
        bodies.all().forEach(body -> body.functions().forEach(functions::add));
        List<MethodKey> others = bodies.all().stream()
                .map(MethodBody::key)
                .filter(key -> !functions.contains(key))
                .toList();
        return bodies.closure(others, body -> body.lambdas().stream());
    }
}
