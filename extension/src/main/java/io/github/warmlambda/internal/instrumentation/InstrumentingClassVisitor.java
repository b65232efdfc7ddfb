package io.github.warmlambda.internal.instrumentation;

import java.util.Objects;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import org.jspecify.annotations.Nullable;

/** Rewrites one class, without adding, removing or renaming any member. */
final class InstrumentingClassVisitor extends RecordingClassVisitor {

    private final Changes changes;
    private String className = "";

    /**
     * Rewrite a class.
     *
     * @param record whether to record its static initializer, if it has one
     * @param hooks the internal name of the class to report to
     */
    InstrumentingClassVisitor(ClassVisitor next, Changes changes, boolean record, String hooks) {
        super(next, changes, record, hooks);
        this.changes = changes;
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
        String replaced = ReplacedClasses.replaced(superName);
        changes.mark(!Objects.equals(superName, replaced));
        super.visit(version, access, name, signature, replaced, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor visitor = super.visitMethod(access, name, descriptor, signature, exceptions);
        visitor = new RedirectingMethodVisitor(visitor, changes);
        visitor = new ReflectiveCallVisitor(visitor, changes);
        visitor = new DriverLookupVisitor(visitor, changes);
        return new DefiningMethodVisitor(visitor, className, changes);
    }
}
