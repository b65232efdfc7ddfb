package example.visits;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.EnvironmentVariable;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Nested classes: one shares the function of its enclosing class, one has its own. */
@WarmLambda(VisitHandler.class)
class NestedTest {

    private final LambdaFunction visits;

    NestedTest(LambdaFunction visits) {
        this.visits = visits;
    }

    @Test
    void keepsOneEnvironment() {
        visits.invoke("Ann");

        assertThat(visits.environments()).hasSize(1);
    }

    @Nested
    class WithoutAnnotations {

        @Test
        void sharesTheFunction(LambdaFunction shared) {
            shared.invoke("Bob");

            assertThat(shared).isSameAs(visits);
            assertThat(shared.environments()).hasSize(1);
        }
    }

    @Nested
    @EnvironmentVariable(name = "GREETING", value = "hello")
    class WithAVariable {

        @Test
        void hasAFunctionOfItsOwn(LambdaFunction own) {
            assertThat(own.invoke("Cid")).isCold().hasPayload("1");
            assertThat(own).isNotSameAs(visits);
        }
    }
}
