package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a test class says with {@link WarmLambda}, a program says with {@link LambdaFunction.Builder}. */
class BuilderMembersTests {

    /** The handler, which each builder begins with. */
    private static final Set<String> OF_HANDLER = Set.of("value", "handler");

    /** What has no meaning without a test class. */
    private static final Set<String> OF_TEST_CLASS = Set.of("lifetime", "guard");

    private static Stream<Method> members() {
        return Arrays.stream(WarmLambda.class.getDeclaredMethods())
                .filter(member -> !OF_HANDLER.contains(member.getName()) && !OF_TEST_CLASS.contains(member.getName()));
    }

    @ParameterizedTest
    @MethodSource("members")
    void theBuilderHasEachMember(Method member) {
        List<Method> named = Arrays.stream(LambdaFunction.Builder.class.getMethods())
                .filter(method -> method.getName().equals(member.getName()) && !method.isBridge())
                .toList();

        assertThat(named).singleElement().satisfies(method -> {
            assertThat(method.getParameterTypes()).containsExactly(member.getReturnType());
            assertThat(method.isVarArgs()).isEqualTo(member.getReturnType().isArray());
        });
    }

    @Test
    void theHandlerIsSaidFirst() throws NoSuchMethodException {
        assertThat(LambdaFunction.class.getMethod("of", Class.class).getReturnType())
                .isEqualTo(LambdaFunction.Builder.class);
        assertThat(LambdaFunction.class.getMethod("of", String.class).getReturnType())
                .isEqualTo(LambdaFunction.Builder.class);
    }
}
