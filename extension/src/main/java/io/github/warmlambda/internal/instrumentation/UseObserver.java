package io.github.warmlambda.internal.instrumentation;

import java.util.Set;

/**
 * Rewrites class files that have been instrumented already, for what only some functions need: they also tell where fields are
 * used, and which files in {@code /tmp} they name.
 */
public final class UseObserver {

    private final Set<String> fields;

    /**
     * Create an observer.
     *
     * @param fields the fields, each as the binary name of its class and its own name
     */
    public UseObserver(Set<String> fields) {
        this.fields = Set.copyOf(fields);
    }

    /** The class as it is, where there is nothing to observe or it cannot be rewritten. */
    public InstrumentedClass observe(InstrumentedClass definition) {
        InstrumentedClass observed =
                definition.mentionsTmp() ? MethodRewriting.of(definition, FileNameVisitor::new) : definition;
        return fields.isEmpty() ? observed : MethodRewriting.of(observed, FieldUseVisitor.of(fields));
    }
}
