package io.github.warmlambda.internal.check;

import io.github.warmlambda.environment.StateChange;
import io.github.warmlambda.internal.watch.FunctionInvocation;

/** What an invocation changed of all that the code of a process shares. */
record GlobalChange(FunctionInvocation invocation, StateChange change) {

    String path() {
        return change.path();
    }

    /** The same for what differs in numbers alone, as the names of pools do. */
    String shape() {
        return path().replaceAll("\\d+", "#");
    }

    /** Whether it is a bean of the platform's MBean server, named {@code domain:key=value}. */
    boolean isBean() {
        return path().matches("[^:]+:[^=]+=.*");
    }
}
