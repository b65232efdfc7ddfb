package example.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.ColdStart;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.ExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** Looks at the handler's statics where they are: inside the environment. */
@WarmLambda(VisitHandler.class)
class InsideTest {

    @Test
    void countsInAStaticField(LambdaFunction visits, ExecutionEnvironment environment) {
        // tag::inside[]
        environment.inside(() -> VisitHandler.visits = 41);
        visits.invoke("Ann");
        int count = environment.inside(() -> VisitHandler.visits);
        assertThat(count).isEqualTo(42);
        // end::inside[]
    }

    @Test
    @ColdStart
    void takesValuesOfTheTestAlong(LambdaFunction visits) {
        int start = 6;
        visits.environment().inside(() -> VisitHandler.visits = start);

        assertThat(visits.invoke("Ann").payloadText()).isEqualTo("7");
    }

    @Test
    void runsOnTheThreadOfTheInvocations(ExecutionEnvironment environment) {
        String thread = environment.inside(() -> Thread.currentThread().getName());

        assertThat(thread).isEqualTo("main");
    }
}
