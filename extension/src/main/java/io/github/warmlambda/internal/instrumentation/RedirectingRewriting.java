package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.StaticInitializerHooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Type;

/** For classes that share a JVM with others: static initializers are recorded, and the windows to the outside redirected. */
final class RedirectingRewriting implements Rewriting {

    private static final String HOOKS = Type.getInternalName(StaticInitializerHooks.class);

    static final Rewriting OF_FUNCTION = new RedirectingRewriting(true);
    static final Rewriting OF_RUNTIME = new RedirectingRewriting(false);

    private final boolean records;
    private final Needles needles;
    private final Needles ownTraces = new Needles(List.of(Set.of(HOOKS)));

    private RedirectingRewriting(boolean records) {
        this.records = records;
        this.needles = new Needles(interests(records));
    }

    private static List<Set<String>> interests(boolean records) {
        List<Set<String>> interests = new ArrayList<>(Redirections.interests());
        if (records) {
            interests.add(Set.of("<clinit>"));
        }
        interests.add(Set.of(DefiningMethodVisitor.DEFINE_CLASS));
        interests.add(ReflectiveCallVisitor.interest());
        interests.add(DriverLookupVisitor.interest());
        interests.addAll(ReplacedClasses.interests());
        return interests;
    }

    @Override
    public boolean records() {
        return records;
    }

    @Override
    public Needles needles() {
        return needles;
    }

    @Override
    public Needles ownTraces() {
        return ownTraces;
    }

    @Override
    public ClassVisitor visitor(ClassVisitor next, Changes changes, boolean record) {
        return new InstrumentingClassVisitor(next, changes, record, HOOKS);
    }
}
