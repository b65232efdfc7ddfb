package io.github.warmlambda.internal.instrumentation.lifting;

import io.github.warmlambda.internal.instrumentation.ClassFileVersion;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** The bodies of all methods of a class, and how the bodies of lambdas hang together. */
final class ClassBodies extends ClassVisitor {

    private final Map<MethodKey, MethodBody> bodies = new LinkedHashMap<>();
    private final Set<Handle> handles = new LinkedHashSet<>();
    private String className = "";

    private ClassBodies() {
        super(Opcodes.ASM9);
    }

    static ClassBodies of(byte[] classFile) {
        ClassBodies bodies = new ClassBodies();
        new ClassReader(ClassFileVersion.readable(classFile)).accept(bodies, ClassReader.SKIP_FRAMES);
        return bodies;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        className = name;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodBody body = new MethodBody(new MethodKey(name, descriptor), access);
        bodies.put(body.key(), body);
        return new MethodBodyReader(className, body, handles);
    }

    Collection<MethodBody> all() {
        return bodies.values();
    }

    @Nullable
    MethodBody find(MethodKey key) {
        return bodies.get(key);
    }

    /** The handles that function objects of this class are made of. */
    Set<Handle> handles() {
        return handles;
    }

    /** These methods and all that can be reached from them. */
    Set<MethodKey> closure(Collection<MethodKey> start, Function<MethodBody, Stream<MethodKey>> next) {
        Set<MethodKey> reached = new LinkedHashSet<>();
        Deque<MethodKey> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            MethodKey key = open.remove();
            MethodBody body = bodies.get(key);
            if (body != null && reached.add(key)) {
                next.apply(body).forEach(open::add);
            }
        }
        return reached;
    }

    /** The method whose source text holds the body of a lambda. */
    MethodKey sourceOf(MethodKey lambda) {
        List<MethodKey> users = bodies.values().stream()
                .filter(MethodBody::isOfLambda)
                .filter(body -> body.key().equals(lambda))
                .flatMap(body -> bodies.values().stream())
                .filter(user -> user.functions().anyMatch(lambda::equals))
                .filter(user -> !user.key().name().equals("$deserializeLambda$"))
                .map(MethodBody::key)
                .toList();
        return users.isEmpty() || users.contains(lambda) ? lambda : sourceOf(users.get(0));
    }
}
