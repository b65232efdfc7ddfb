package io.github.warmlambda.internal.instrumentation;

import net.bytebuddy.jar.asm.ClassVisitor;

/** What a {@link ClassInstrumentor} looks for in class files, and what it does to them. */
interface Rewriting {

    /** Whether it records static initializers. */
    boolean records();

    /** What makes a class interesting. */
    Needles needles();

    /** What tells that a class was rewritten before. */
    Needles ownTraces();

    /**
     * Rewrite a class.
     *
     * @param record whether to record its static initializer, if it has one
     */
    ClassVisitor visitor(ClassVisitor next, Changes changes, boolean record);
}
