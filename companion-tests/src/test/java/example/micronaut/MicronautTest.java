package example.micronaut;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;

import example.FrameworkTest;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import org.junit.jupiter.api.Test;

/** Micronaut: the application context belongs to the environment. */
@WarmLambda(VisitHandler.class)
class MicronautTest extends FrameworkTest {

    @Test
    void singletonsAreThoseOfTheEnvironment(LambdaFunction visits) {
        assertThat(visits.invoke("Ann")).isCold().hasPayload("\"Ann 1\"");
        assertThat(visits.invoke("Bob")).isWarm().hasPayload("\"Bob 2\"");

        visits.coldStart();

        assertThat(visits.invoke("Cid")).isCold().hasPayload("\"Cid 1\"");
    }
}
