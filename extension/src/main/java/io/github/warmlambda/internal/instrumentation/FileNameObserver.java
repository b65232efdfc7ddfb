package io.github.warmlambda.internal.instrumentation;

/** Rewrites class files that mention {@code /tmp} so that they also tell which files there they name. */
public final class FileNameObserver {

    private static final MethodRewriting REWRITING = new MethodRewriting(FileNameVisitor::new);

    private FileNameObserver() {}

    /** The class as it is, if it does not mention the directory or cannot be rewritten. */
    public static InstrumentedClass observe(InstrumentedClass definition) {
        return definition.mentionsTmp() ? REWRITING.of(definition) : definition;
    }
}
