package io.github.warmlambda;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Knows which function serves a test: that of its class, or of the nearest enclosing class that declares one. It is kept in
 * the store of that class, and closed with it.
 */
final class TestFunctions {

    private TestFunctions() {}

    /**
     * The function that serves the tests of a context's class.
     *
     * @throws ExtensionConfigurationException if it is declared wrongly
     */
    static TestFunction serving(ExtensionContext context) {
        return serving(TestClassScope.of(context));
    }

    /**
     * The function that belongs to an instance of one of the classes of a context: to its fields and its constructor.
     *
     * @throws ExtensionConfigurationException if it is declared wrongly
     */
    static TestFunction ofInstance(Class<?> instanceClass, ExtensionContext context) {
        List<TestClassScope> scopes = TestClassScope.of(context);
        return IntStream.range(0, scopes.size())
                .filter(index -> scopes.get(index).testClass().isAssignableFrom(instanceClass))
                .mapToObj(index -> serving(scopes.subList(index, scopes.size())))
                .findFirst()
                .orElseGet(() -> serving(scopes));
    }

    /** The functions of a context's class and those that enclose it, as far as they exist. */
    static Stream<TestFunction> existing(ExtensionContext context) {
        return TestClassScope.of(context).stream().flatMap(scope -> stored(scope).stream());
    }

    private static TestFunction serving(List<TestClassScope> scopes) {
        int owner = indexOfOwner(scopes);
        return stored(scopes.get(owner))
                .orElseGet(() -> create(scopes.get(owner), scopes.subList(owner, scopes.size())));
    }

    /** The first class that declares a function. */
    private static int indexOfOwner(List<TestClassScope> scopes) {
        int index = 0;
        while (index < scopes.size() - 1
                && !FunctionDeclaration.isOn(scopes.get(index).testClass())) {
            index++;
        }
        return index;
    }

    private static Optional<TestFunction> stored(TestClassScope owner) {
        return Optional.ofNullable(store(owner).get(new Key(owner.testClass()), TestFunction.class));
    }

    @SuppressWarnings("deprecation") // its successor, computeIfAbsent, came with JUnit 6
    private static TestFunction create(TestClassScope owner, List<TestClassScope> scopes) {
        FunctionDeclaration declaration = FunctionDeclaration.of(TestClassScope.classes(scopes));
        boolean summarized = ClassSummary.isWanted(owner.context());
        return store(owner)
                .getOrComputeIfAbsent(
                        new Key(owner.testClass()),
                        key -> new TestFunction(declaration, summarized),
                        TestFunction.class);
    }

    private static Store store(TestClassScope scope) {
        return scope.context().getStore(WarmLambdaExtension.NAMESPACE);
    }

    /** Names the class, because a store also finds what the contexts around it hold. */
    private record Key(Class<?> owner) {}
}
