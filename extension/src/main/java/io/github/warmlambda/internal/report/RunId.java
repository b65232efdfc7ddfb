package io.github.warmlambda.internal.report;

import java.time.Instant;
import java.util.Optional;

/** Tells the JVMs of one run from those of another: a build tool starts several, one after another or side by side. */
final class RunId {

    /** Surefire sets it in the JVMs that it starts. */
    private static final String OF_SUREFIRE = "surefire.real.class.path";

    private RunId() {}

    static String ofThisJvm() {
        ProcessHandle own = ProcessHandle.current();
        Optional<ProcessHandle> parent = System.getProperty(OF_SUREFIRE) == null ? Optional.empty() : own.parent();
        ProcessHandle begun = parent.orElse(own);
        return "run " + begun.pid() + " "
                + begun.info().startInstant().map(Instant::toString).orElse("");
    }
}
