package io.github.warmlambda.internal.session;

import io.github.warmlambda.internal.report.RunEnd;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Ends the report when the last test is over. Made by JUnit, which finds it as a service. */
public final class RunListener implements TestExecutionListener {

    /** Called by JUnit. */
    public RunListener() {}

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        RunEnd.reached();
    }
}
