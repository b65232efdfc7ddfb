package io.github.warmlambda;

import java.util.LinkedHashSet;
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
        return locks(testClass, testClass);
    }

    @Override
    public Set<Lock> provideForNestedClass(List<Class<?>> enclosingClasses, Class<?> testClass) {
        return locks(enclosingClasses.get(0), testClass);
    }

    private static Set<Lock> locks(Class<?> outermostClass, Class<?> testClass) {
        Set<Lock> locks = new LinkedHashSet<>();
        locks.add(lock("function", outermostClass));
        // Classes that inherit an injected static field share it.
        InjectedFields.staticFields(testClass).forEach(field -> locks.add(lock("fields", field.getDeclaringClass())));
        return locks;
    }

    private static Lock lock(String what, Class<?> owner) {
        return new Lock(
                "%s %s of %s".formatted(WarmLambda.class.getName(), what, owner.getName()),
                ResourceAccessMode.READ_WRITE);
    }
}
