package io.github.warmlambda;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Refuses {@link ColdStart} where no class declares a function that could start. */
final class ColdStartRule implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        if (TestClassScope.of(context).stream().noneMatch(scope -> FunctionDeclaration.isOn(scope.testClass()))) {
            throw new ExtensionConfigurationException("""
                    @ColdStart on method [%s] needs @WarmLambda on its class, but class [%s] has none. \
                    Annotate the class: @WarmLambda(YourHandler.class).""".formatted(
                            context.getRequiredTestMethod().getName(),
                            context.getRequiredTestClass().getName()));
        }
    }
}
