package io.github.warmlambda;

import io.github.warmlambda.environment.ExecutionEnvironment;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;

/** A parameter that gets a function, an invoker or an environment. */
final class InjectedParameter {

    private static final Set<Class<?>> TYPES = Set.of(LambdaFunction.class, Invoker.class, ExecutionEnvironment.class);

    private static final String CONSTRUCTOR_HINT =
            " If it has them and this is the constructor of an inner class, the compiler left them out: use a field.";

    private final ParameterContext parameter;
    private final ExtensionContext context;

    InjectedParameter(ParameterContext parameter, ExtensionContext context) {
        this.parameter = parameter;
        this.context = context;
    }

    static boolean supports(Parameter parameter) {
        return TYPES.contains(parameter.getType());
    }

    /**
     * The argument.
     *
     * @throws ParameterResolutionException if there can be none
     */
    Object resolve() {
        Class<?> type = parameter.getParameter().getType();
        if (type == ExecutionEnvironment.class) {
            requireTest();
            return function().environment();
        }
        return type == LambdaFunction.class ? function() : new TypedInvoker<>(function(), responseType());
    }

    private LambdaFunction function() {
        TestFunction owner = executable() instanceof Constructor<?> constructor
                ? TestFunctions.ofInstance(constructor.getDeclaringClass(), context)
                : TestFunctions.serving(context);
        return owner.function();
    }

    private void requireTest() {
        Executable executable = executable();
        boolean inTest = context.getTestMethod().filter(executable::equals).isPresent()
                || AnnotationSupport.isAnnotated(executable, BeforeEach.class)
                || AnnotationSupport.isAnnotated(executable, AfterEach.class);
        if (!inTest) {
            throw unresolvable("""
                    an ExecutionEnvironment can be injected into test, @BeforeEach and @AfterEach methods only, \
                    as it would be out of date elsewhere. Inject a LambdaFunction, and call function.environment() where you need it.""");
        }
    }

    private Type responseType() {
        try {
            Optional<Class<?>> target = parameter.getTarget().map(Object::getClass);
            return ResponseType.of(declaredType(), TestClassScope.typeArguments(target, context));
        } catch (IllegalArgumentException e) {
            throw unresolvable(e.getMessage() + (executable() instanceof Constructor<?> ? CONSTRUCTOR_HINT : ""));
        }
    }

    /**
     * The type with its arguments.
     *
     * <p>The implicit parameter of an inner class's constructor has no generic type, and JDK 17 gives up on all of them
     * unless the class was compiled with {@code -parameters}.
     *
     * @see <a href="https://bugs.openjdk.org/browse/JDK-8180892">JDK-8180892</a>
     */
    private Type declaredType() {
        Type[] generic = executable().getGenericParameterTypes();
        int implicit = executable().getParameterCount() - generic.length;
        return parameter.getIndex() < implicit
                ? parameter.getParameter().getParameterizedType()
                : generic[parameter.getIndex() - implicit];
    }

    private Executable executable() {
        return parameter.getDeclaringExecutable();
    }

    private ParameterResolutionException unresolvable(String reason) {
        return new ParameterResolutionException("Parameter [%s] of [%s] cannot be injected: %s"
                .formatted(parameter.getParameter(), executable().toGenericString(), reason));
    }
}
