package io.github.warmlambda;

import io.github.warmlambda.environment.Lifetime;
import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.function.DeployedFunction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The function that a test class declares by its annotations and those of its enclosing classes.
 *
 * <p>The nearest {@link WarmLambda} counts, environment variables and {@link ConfigureFunction} methods add up from the
 * outermost class to the innermost.
 */
final class FunctionDeclaration {

    private final Class<?> owner;
    private final Class<?> annotated;
    private final WarmLambda annotation;
    private final LambdaFunction.Builder builder;
    private final List<ConfigureFunctionMethods> configureMethods;
    private @Nullable Throwable failure;

    private FunctionDeclaration(
            Class<?> owner,
            Class<?> annotated,
            WarmLambda annotation,
            LambdaFunction.Builder builder,
            List<ConfigureFunctionMethods> configureMethods) {
        this.owner = owner;
        this.annotated = annotated;
        this.annotation = annotation;
        this.builder = builder;
        this.configureMethods = configureMethods;
    }

    /** Whether a class declares a function of its own, also by what it inherits from super types. */
    static boolean isOn(Class<?> testClass) {
        return AnnotationSupport.isAnnotated(testClass, WarmLambda.class)
                || !DeclaredVariables.of(testClass).isEmpty();
    }

    /**
     * Read the declaration of a class.
     *
     * @param classes the class, followed by those that enclose it
     * @throws ExtensionConfigurationException if it is wrong
     */
    static FunctionDeclaration of(List<? extends Class<?>> classes) {
        Class<?> annotated = classes.stream()
                .filter(it -> AnnotationSupport.isAnnotated(it, WarmLambda.class))
                .findFirst()
                .orElseThrow();
        WarmLambda annotation =
                AnnotationSupport.findAnnotation(annotated, WarmLambda.class).orElseThrow();
        LambdaFunction.Builder builder = builder(annotated, annotation);
        List<Class<?>> outermostFirst = new ArrayList<>(classes);
        Collections.reverse(outermostFirst);
        outermostFirst.forEach(it -> DeclaredVariables.of(it).addTo(builder));
        outermostFirst.forEach(it -> DeclaredAllowances.of(it).addTo(builder));
        List<ConfigureFunctionMethods> methods =
                outermostFirst.stream().map(ConfigureFunctionMethods::of).toList();
        // Else one of them may still change what would be refused.
        if (methods.stream().allMatch(ConfigureFunctionMethods::isEmpty)) {
            check(annotated, builder.configuration());
        }
        return new FunctionDeclaration(classes.get(0), annotated, annotation, builder, methods);
    }

    /** The class whose tests the function serves. */
    Class<?> owner() {
        return owner;
    }

    Lifetime lifetime() {
        return annotation.lifetime();
    }

    boolean guard() {
        return annotation.guard();
    }

    String handlerClass() {
        return builder.configuration().handlerClass();
    }

    /**
     * The whole configuration, for which the user's {@link ConfigureFunction} methods are run: once, even if they fail and
     * the next test asks again.
     *
     * @throws ExtensionConfigurationException if they failed before
     */
    FunctionConfiguration configuration() {
        if (failure != null) {
            throw new ExtensionConfigurationException(
                    "@ConfigureFunction methods of class [%s] are not run again, as one failed with the first use of the function: %s"
                            .formatted(owner.getName(), failure),
                    failure);
        }
        try {
            configureMethods.forEach(methods -> methods.configure(builder));
        } catch (Throwable e) {
            failure = e;
            throw e;
        }
        return builder.configuration();
    }

    /** The name of the class that declares it. */
    String testClass() {
        return annotated.getName();
    }

    /** Deploy the function. To be called once, like {@link #configuration()}. */
    DeployedFunction deploy() {
        FunctionConfiguration configuration = configuration();
        try {
            return new DeployedFunction(configuration).reportedAs(testClass());
        } catch (IllegalArgumentException e) {
            throw wrong(annotated, e);
        }
    }

    private static void check(Class<?> testClass, FunctionConfiguration configuration) {
        try {
            DeployedFunction.check(configuration);
        } catch (IllegalArgumentException e) {
            throw wrong(testClass, e);
        }
    }

    private static LambdaFunction.Builder builder(Class<?> testClass, WarmLambda annotation) {
        try {
            return LambdaFunction.of(DeclaredHandler.of(testClass, annotation))
                    .timeout(annotation.timeout())
                    .memorySize(annotation.memorySize())
                    .checks(annotation.checks())
                    .withoutChecks(annotation.withoutChecks())
                    .shared(annotation.shared())
                    .notInstrumented(annotation.notInstrumented())
                    .passEnvironment(annotation.passEnvironment())
                    .code(annotation.code())
                    .ownPackages(annotation.ownPackages())
                    .warmUp(annotation.warmUp())
                    .initInInvokeBudget(annotation.initInInvokeBudget())
                    .explain(annotation.explain())
                    .layers(annotation.layers())
                    .beforeInit(annotation.beforeInit())
                    .isolation(annotation.isolation())
                    .ownRuntimeClient(annotation.ownRuntimeClient())
                    .closeOnEnd(annotation.closeOnEnd());
        } catch (IllegalArgumentException e) {
            throw wrong(testClass, e);
        }
    }

    private static ExtensionConfigurationException wrong(Class<?> testClass, IllegalArgumentException e) {
        return new ExtensionConfigurationException(
                "@WarmLambda on class [%s]: %s".formatted(testClass.getName(), e.getMessage()), e);
    }
}
