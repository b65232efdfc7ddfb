package io.github.warmlambda;

import io.github.warmlambda.environment.Finding;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test class that is ready to run: its declaration and its code are checked, and its static fields are injected. They are
 * emptied when the class ends, as they would keep the function reachable.
 */
@SuppressWarnings("deprecation") // JUnit 5.12 closes a CloseableResource, later versions an AutoCloseable
final class PreparedTestClass implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private final List<Field> staticFields;
    private final List<Finding> unreported = new ArrayList<>();

    private PreparedTestClass(List<Field> staticFields) {
        this.staticFields = staticFields;
    }

    /**
     * Prepare the class of a context, unless that is done.
     *
     * @throws ExtensionConfigurationException if Warm Lambda is used in a wrong way, or with a JUnit that is too old
     */
    static void prepare(ExtensionContext context) {
        if (of(context).isEmpty()) {
            RequiredJUnit.check();
            TestClassScope scope = TestClassScope.of(context).get(0);
            TestFunction function = TestFunctions.serving(context);
            check(scope.testClass(), function.declaration());
            TypeArguments types = TestClassScope.typeArguments(Optional.empty(), context);
            List<Field> injected = InjectedFields.injectStatic(scope.testClass(), function.function(), types);
            ReportParameters.begin(context);
            store(scope).put(new Key(scope.testClass()), new PreparedTestClass(injected));
        }
    }

    /** The class of a context, or empty if it could not be prepared, or is none of ours. */
    static Optional<PreparedTestClass> of(ExtensionContext context) {
        return TestClassScope.of(context).stream()
                .findFirst()
                .map(scope -> store(scope).get(new Key(scope.testClass()), PreparedTestClass.class));
    }

    private static ExtensionContext.Store store(TestClassScope scope) {
        return scope.context().getStore(WarmLambdaExtension.NAMESPACE);
    }

    private static void check(Class<?> testClass, FunctionDeclaration declaration) {
        if (declaration.owner() != testClass) {
            ConfigureFunctionMethods.of(testClass).refuseIn(testClass, declaration.owner());
            DeclaredAllowances.of(testClass).refuseIn(testClass, declaration.owner());
        }
        if (declaration.guard()) {
            MockFields.warn(testClass);
            HandlerStaticsGuard.check(testClass, declaration.handlerClass());
        }
    }

    /** Keep findings that belong to no test until the class ends. */
    void keep(List<Finding> findings) {
        unreported.addAll(findings);
    }

    List<Finding> unreported() {
        return unreported;
    }

    @Override
    public void close() {
        staticFields.forEach(InjectedFields::clear);
    }

    /** Names the class, because a store also finds what the contexts around it hold. */
    private record Key(Class<?> testClass) {}
}
