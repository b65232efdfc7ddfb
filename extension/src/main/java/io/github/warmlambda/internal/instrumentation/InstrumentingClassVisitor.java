package io.github.warmlambda.internal.instrumentation;

import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Rewrites one class, without adding, removing or renaming any member. */
final class InstrumentingClassVisitor extends ClassVisitor {

    private static final int MAJOR = 0xFFFF;

    private final Changes changes;
    private final boolean record;
    private String className = "";
    private String superName = "";
    private boolean frames;

    /**
     * Rewrite a class.
     *
     * @param record whether to record its static initializer, if it has one
     */
    InstrumentingClassVisitor(ClassVisitor next, Changes changes, boolean record) {
        super(Opcodes.ASM9, next);
        this.changes = changes;
        this.record = record;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superType,
            String @Nullable [] interfaces) {
        className = name;
        superName = superType == null ? "" : superType;
        frames = (version & MAJOR) >= Opcodes.V1_6;
        String replaced = ReplacedClasses.replaced(superType);
        changes.mark(!superName.equals(replaced == null ? "" : replaced));
        super.visit(version, access, name, signature, replaced, interfaces);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor visitor = super.visitMethod(access, name, descriptor, signature, exceptions);
        if (name.equals("<clinit>")) {
            changes.staticInitializer(record);
            visitor = record ? new RecordingMethodVisitor(visitor, frames, RedirectingRewriting.HOOKS) : visitor;
        }
        visitor = new RedirectingMethodVisitor(visitor, changes);
        visitor = new ReflectiveCallVisitor(visitor, changes);
        visitor = new DriverLookupVisitor(visitor, changes);
        return new DefiningMethodVisitor(visitor, className, changes);
    }
}
