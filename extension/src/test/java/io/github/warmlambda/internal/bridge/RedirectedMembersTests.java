package io.github.warmlambda.internal.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.internal.instrumentation.ClassInstrumentor;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedirectedMembersTests {

    @BeforeAll
    static void letInstrumentationRegisterItsTable() throws ClassNotFoundException {
        Class.forName(ClassInstrumentor.class.getName());
    }

    @Test
    void aStaticMethodOfTheJdkHasAHookOfTheSameShape() throws ReflectiveOperationException {
        RedirectedMembers.Hook hook = Objects.requireNonNull(RedirectedMembers.of(System.class.getMethod("getenv")));

        assertThat(hook.takesReceiver()).isFalse();
        assertThat(hook.method().getReturnType()).isEqualTo(Map.class);
        assertThat(hook.handle().type().parameterCount()).isZero();
    }

    @Test
    void anInstanceMethodHasAHookThatTakesItsReceiverFirst() throws ReflectiveOperationException {
        RedirectedMembers.Hook hook =
                Objects.requireNonNull(RedirectedMembers.of(Runtime.class.getMethod("exit", int.class)));

        assertThat(hook.takesReceiver()).isTrue();
        assertThat(hook.method().getParameterTypes()).containsExactly(Runtime.class, int.class);
    }

    @Test
    void otherMembersHaveNone() throws ReflectiveOperationException {
        assertThat(RedirectedMembers.of(System.class.getMethod("nanoTime"))).isNull();
        assertThat(RedirectedMembers.of(String.class.getMethod("length"))).isNull();
    }

    @Test
    void aClassOfTheSameNameThatIsNotTheJdksHasNone() {
        assertThat(RedirectedMembers.of(RedirectedMembersTests.class, "getenv", "()Ljava/util/Map;"))
                .isNull();
    }
}
