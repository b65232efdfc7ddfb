package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypeArgumentsTests {

    @Test
    void aVariableIsReplacedThroughAllSuperClasses() throws Exception {
        assertThat(resolved("plain", Sub.class)).isEqualTo("java.util.List<java.lang.String>");
        assertThat(resolved("nested", Sub.class))
                .isEqualTo("java.util.Map<java.lang.Integer, java.util.List<java.util.List<java.lang.String>>>");
    }

    @Test
    void arraysAreReplaced() throws Exception {
        assertThat(resolved("array", Sub.class)).isEqualTo("java.util.List<java.lang.String>[]");
        assertThat(resolved("array", StringSub.class)).isEqualTo("java.lang.String[]");
        assertThat(TypeArguments.of(List.of(StringSub.class)).resolve(type("array")))
                .isEqualTo(String[].class);
    }

    @Test
    void aWildcardIsReplacedByItsBound() throws Exception {
        assertThat(resolved("wildcard", StringSub.class)).isEqualTo("java.util.List<java.lang.String>");
        assertThat(resolved("unbounded", StringSub.class)).isEqualTo("java.util.List<java.lang.Object>");
    }

    @Test
    void theFirstOfSeveralClassesCounts() throws Exception {
        Type resolved = TypeArguments.of(List.of(StringSub.class, Sub.class)).resolve(type("plain"));

        assertThat(resolved).isEqualTo(String.class);
    }

    @Test
    void aVariableThatStandsForNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolved("plain", Unbound.class))
                .withMessageStartingWith(
                        "type variable T of [class %s] must stand for a type, but does not in test class [%s].",
                        Base.class.getName(), Unbound.class.getName());
    }

    private static String resolved(String field, Class<?> testClass) throws NoSuchFieldException {
        return TypeArguments.of(List.of(testClass)).resolve(type(field)).getTypeName();
    }

    private static Type type(String field) throws NoSuchFieldException {
        return Base.class.getDeclaredField(field).getGenericType();
    }

    @SuppressWarnings("unused")
    private abstract static class Base<T> {

        private T plain;
        private Map<Integer, List<T>> nested;
        private T[] array;
        private List<? extends T> wildcard;
        private List<?> unbounded;
    }

    private abstract static class Middle<M> extends Base<List<M>> {}

    private static final class Sub extends Middle<String> {}

    private static final class StringSub extends Base<String> {}

    @SuppressWarnings("rawtypes")
    private static final class Unbound extends Base {}
}
