package io.github.warmlambda;

import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What is done once for each test class, before anything of it runs: its declaration and its code are checked, and its
 * static fields are injected. They are emptied when the class ends, as they would keep the function reachable.
 */
@SuppressWarnings("deprecation") // JUnit 5.12 closes a CloseableResource, later versions an AutoCloseable
final class TestClassPreparation implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private final List<Field> staticFields;

    private TestClassPreparation(List<Field> staticFields) {
        this.staticFields = staticFields;
    }

    /**
     * Prepare the class of a context, unless that is done.
     *
     * @throws ExtensionConfigurationException if Warm Lambda is used in a wrong way
     */
    static void prepare(ExtensionContext context) {
        TestClassScope scope = TestClassScope.of(context).get(0);
        Key key = new Key(scope.testClass());
        ExtensionContext.Store store = scope.context().getStore(WarmLambdaExtension.NAMESPACE);
        if (store.get(key) == null) {
            store.put(key, prepare(scope.testClass(), TestFunctions.serving(context)));
        }
    }

    private static TestClassPreparation prepare(Class<?> testClass, TestFunction function) {
        FunctionDeclaration declaration = function.declaration();
        if (declaration.owner() != testClass) {
            ConfigureFunctionMethods.of(testClass).refuseIn(testClass, declaration.owner());
        }
        if (declaration.guard()) {
            HandlerStaticsGuard.check(testClass, declaration.handlerClass());
        }
        return new TestClassPreparation(InjectedFields.injectStatic(testClass, function.function()));
    }

    @Override
    public void close() {
        staticFields.forEach(InjectedFields::clear);
    }

    /** Names the class, because a store also finds what the contexts around it hold. */
    private record Key(Class<?> testClass) {}
}
