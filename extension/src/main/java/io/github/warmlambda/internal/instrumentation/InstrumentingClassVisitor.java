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
        this.className = name;
        this.superName = superType == null ? "" : superType;
        this.frames = (version & MAJOR) >= Opcodes.V1_6;
        String replaced = ReplacedClasses.replaced(superType);
        this.changes.mark(!this.superName.equals(replaced == null ? "" : replaced));
        super.visit(version, access, name, signature, replaced, interfaces);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor visitor = super.visitMethod(access, name, descriptor, signature, exceptions);
        if (name.equals("<clinit>")) {
            this.changes.staticInitializer(this.record);
            visitor = this.record
                    ? new RecordingMethodVisitor(visitor, this.frames, RedirectingRewriting.HOOKS)
                    : visitor;
        }
        visitor = new RedirectingMethodVisitor(visitor, this.changes);
        visitor = new ReflectiveCallVisitor(visitor, this.changes);
        visitor = new DriverLookupVisitor(visitor, this.changes);
        return new DefiningMethodVisitor(visitor, this.className, this.changes);
    }
}
