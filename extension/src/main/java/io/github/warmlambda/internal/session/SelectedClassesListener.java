package io.github.warmlambda.internal.session;

import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.internal.function.Rehearsal;
import java.util.Optional;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.SelectorResolutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.launcher.LauncherDiscoveryListener;

/**
 * Prepares the first environment while JUnit still looks for tests, from the first selected class on that will use one. In a
 * JVM without such a class it does nothing. Made by JUnit, which finds it as a service.
 */
public final class SelectedClassesListener implements LauncherDiscoveryListener {

    /** Called by JUnit. */
    public SelectedClassesListener() {}

    @Override
    public void selectorProcessed(UniqueId engineId, DiscoverySelector selector, SelectorResolutionResult result) {
        if (selectedClass(selector).filter(SelectedClassesListener::isWarm).isPresent()) {
            Rehearsal.begin();
        }
    }

    private static Optional<Class<?>> selectedClass(DiscoverySelector selector) {
        try {
            if (selector instanceof ClassSelector selected) {
                return Optional.of(selected.getJavaClass());
            }
            return selector instanceof MethodSelector selected
                    ? Optional.of(selected.getJavaClass())
                    : Optional.empty();
        } catch (JUnitException notThere) {
            // JUnit tells what it could not select.
            return Optional.empty();
        }
    }

    private static boolean isWarm(Class<?> type) {
        try {
            return AnnotationSupport.isAnnotated(type, WarmLambda.class);
        } catch (LinkageError broken) {
            // JUnit tells what it could not load.
            return false;
        }
    }
}
