package io.github.warmlambda;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * One lock for each outermost test class: methods that share a function take turns, and classes run side by side.
 *
 * <p>JUnit takes the lock for the whole class and then runs its methods in one thread, so no worker waits.
 */
final class WarmLambdaLocks implements ResourceLocksProvider {

    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        return locks(testClass);
    }

    @Override
    public Set<Lock> provideForNestedClass(List<Class<?>> enclosingClasses, Class<?> testClass) {
        return locks(enclosingClasses.get(0));
    }

    private static Set<Lock> locks(Class<?> outermostClass) {
        return Set.of(new Lock(
                "%s of %s".formatted(WarmLambda.class.getName(), outermostClass.getName()),
                ResourceAccessMode.READ_WRITE));
    }
}
