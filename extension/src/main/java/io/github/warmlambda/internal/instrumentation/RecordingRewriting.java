package io.github.warmlambda.internal.instrumentation;

import java.util.List;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassVisitor;

/** For classes that have a JVM of their own: static initializers are recorded, all else is real. */
final class RecordingRewriting implements Rewriting {

    private final String hooks;
    private final Needles needles = new Needles(List.of(Set.of("<clinit>")));
    private final Needles ownTraces;

    RecordingRewriting(String hooks) {
        this.hooks = hooks;
        this.ownTraces = new Needles(List.of(Set.of(hooks)));
    }

    @Override
    public boolean records() {
        return true;
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
        return new RecordingClassVisitor(next, changes, record, hooks);
    }
}
