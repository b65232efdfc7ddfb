package io.github.warmlambda.internal.instrumentation;

import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Makes the static initializer of a class, if it has one, report its runs. */
class RecordingClassVisitor extends ClassVisitor {

    private static final int MAJOR = 0xFFFF;

    private final Changes changes;
    private final boolean record;
    private final String hooks;
    private boolean frames;

    /**
     * Rewrite a class.
     *
     * @param record whether to record its static initializer; else it is only told that there is one
     * @param hooks the internal name of the class to report to
     */
    RecordingClassVisitor(ClassVisitor next, Changes changes, boolean record, String hooks) {
        super(Opcodes.ASM9, next);
        this.changes = changes;
        this.record = record;
        this.hooks = hooks;
    }

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
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor visitor = super.visitMethod(access, name, descriptor, signature, exceptions);
        if (!name.equals("<clinit>")) {
            return visitor;
        }
        changes.staticInitializer(record);
        return record ? new RecordingMethodVisitor(visitor, frames, hooks) : visitor;
    }
}
