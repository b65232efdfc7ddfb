package example.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.ExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** The test JVM has a copy of the handler's class of its own, which no invocation touches. */
// tag::guard[]
@WarmLambda(value = VisitHandler.class, guard = false)
class GuardTest {

    @Test
    void hasAnotherCopyOfTheClass(LambdaFunction visits, ExecutionEnvironment environment) {
        visits.invoke("Ann");

        assertThat(VisitHandler.visits).isZero();
        int inside = environment.inside(() -> VisitHandler.visits);
        assertThat(inside).isEqualTo(1);
    }
}
// end::guard[]
