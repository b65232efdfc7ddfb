package io.github.warmlambda;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/** The state that a test class says may change, itself and through its super types and annotations. */
final class DeclaredAllowances {

    private final List<AllowState> annotations;

    private DeclaredAllowances(List<AllowState> annotations) {
        this.annotations = annotations;
    }

    static DeclaredAllowances of(Class<?> testClass) {
        return new DeclaredAllowances(AnnotationSupport.findRepeatableAnnotations(testClass, AllowState.class));
    }

    void addTo(LambdaFunction.Builder function) {
        annotations.forEach(annotation -> function.allowState(annotation.value()));
    }

    /** Refuse them in a class whose function is configured elsewhere, where they would mean nothing. */
    void refuseIn(Class<?> nestedClass, Class<?> owner) {
        if (!annotations.isEmpty()) {
            String message = """
                    @AllowState must be on the class that the function belongs to, \
                    but @Nested class [%s] shares the function of class [%s]. Move it there, \
                    or give the nested class a function of its own with @WarmLambda or @EnvironmentVariable.""";
            throw new ExtensionConfigurationException(message.formatted(nestedClass.getName(), owner.getName()));
        }
    }
}
