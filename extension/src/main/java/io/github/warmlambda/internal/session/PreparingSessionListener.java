package io.github.warmlambda.internal.session;

import io.github.warmlambda.internal.function.Rehearsal;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Prepares the first environment while JUnit still looks for tests. Made by JUnit, which finds it as a service. */
public final class PreparingSessionListener implements LauncherSessionListener {

    /** Called by JUnit. */
    public PreparingSessionListener() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Rehearsal.begin();
    }
}
