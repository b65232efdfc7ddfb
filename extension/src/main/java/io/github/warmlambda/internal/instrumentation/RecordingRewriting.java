package io.github.warmlambda.internal.instrumentation;

import java.util.List;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** For classes that have a JVM of their own: static initializers are recorded, all else is real. */
final class RecordingRewriting implements Rewriting {

    private static final int MAJOR = 0xFFFF;

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
        return new ClassVisitor(Opcodes.ASM9, next) {
            private boolean frames;

            @Override
            public void visit(
                    int version,
                    int access,
                    String name,
                    @Nullable String signature,
                    @Nullable String superName,
                    String @Nullable [] interfaces) {
                frames = (version & MAJOR) >= Opcodes.V1_6;
                super.visit(version, access, name, signature, superName, interfaces);
            }

            @Override
            public @Nullable MethodVisitor visitMethod(
                    int access,
                    String name,
                    String descriptor,
                    @Nullable String signature,
                    String @Nullable [] exceptions) {
                MethodVisitor visitor = super.visitMethod(access, name, descriptor, signature, exceptions);
                if (!name.equals("<clinit>")) {
                    return visitor;
                }
                changes.staticInitializer(record);
                return record ? new RecordingMethodVisitor(visitor, frames, hooks) : visitor;
            }
        };
    }
}
