package example.visits;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.ColdStart;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Invocation;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Cold starts that the test asks for: by annotation and by call. */
@WarmLambda(VisitHandler.class)
class ColdStartTest {

    // tag::annotation[]
    @ColdStart
    @RepeatedTest(3)
    void beginsAnew(LambdaFunction visits) {
        assertThat(visits.invoke("Ann")).isCold().hasPayload("1");
        assertThat(visits.invoke("Bob")).isWarm().hasPayload("2");
    }
    // end::annotation[]

    // tag::call[]
    @Test
    void beginsAnewInTheMiddleOfATest(LambdaFunction visits) {
        ExecutionEnvironment before = visits.environment();

        visits.coldStart();
        Invocation first = visits.invoke("Ann");

        assertThat(first).isCold().hasPayload("1");
        assertThat(first.environment().number()).isEqualTo(before.number() + 1);
        assertThat(before.endReason()).hasValue(EndReason.COLD_START);
        assertThat(visits).ranStaticInitializersOnce();
    }
    // end::call[]
}
