package io.github.warmlambda;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Runs the tests of a {@link WarmLambda} class: each callback of JUnit is handed to the class that knows what to do.
 *
 * <p>A class is prepared before its first instance or its {@code @BeforeAll} methods, whichever comes first. Its function
 * is created then, and starts nothing until it is used.
 */
final class WarmLambdaExtension
        implements BeforeAllCallback,
                AfterAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                TestInstancePreConstructCallback,
                TestInstancePostProcessor,
                ParameterResolver {

    static final Namespace NAMESPACE = Namespace.create(WarmLambdaExtension.class);

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getParent().ifPresent(FindingsReport::keepForClass);
        PreparedTestClass.prepare(context);
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factoryContext, ExtensionContext context) {
        PreparedTestClass.prepare(context);
    }

    @Override
    public void postProcessTestInstance(Object testInstance, ExtensionContext context) {
        TestFunction function = TestFunctions.ofInstance(testInstance.getClass(), context);
        TypeArguments types = TestClassScope.typeArguments(Optional.of(testInstance.getClass()), context);
        InjectedFields.inject(testInstance, function.function(), types);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        RequiredJUnit.check(context);
        FindingsReport.keepForClass(context);
        boolean coldStart = AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), ColdStart.class);
        TestFunctions.serving(context).beginTest(coldStart);
        Transcript.begin(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameterContext, ExtensionContext context) {
        return InjectedParameter.supports(parameterContext.getParameter());
    }

    @Override
    public Object resolveParameter(ParameterContext parameterContext, ExtensionContext context) {
        return new InjectedParameter(parameterContext, context).resolve();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Transcript.end(context, () -> FindingsReport.failTest(context));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        FindingsReport.failClass(context);
    }
}
