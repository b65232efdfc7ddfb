package io.github.warmlambda.internal.instrumentation;

import java.util.Set;

/** Rewrites class files that have been instrumented so that they also tell where fields are used. */
public final class FieldObserver {

    private final Set<String> observed;
    private final MethodRewriting rewriting;

    /**
     * Create an observer.
     *
     * @param fields the fields, each as the binary name of its class and its own name
     */
    public FieldObserver(Set<String> fields) {
        this.observed = Set.copyOf(fields);
        this.rewriting = new MethodRewriting((next, changes) -> new FieldUseVisitor(next, observed, changes));
    }

    /** The class as it is, if nothing is observed; or as it was, if it cannot be rewritten. */
    public InstrumentedClass observe(InstrumentedClass definition) {
        return observed.isEmpty() ? definition : rewriting.of(definition);
    }
}
