package example.visits;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.Lifetime;
import org.junit.jupiter.api.Test;

/** A cold start for every test. */
// tag::per-method[]
@WarmLambda(value = VisitHandler.class, lifetime = Lifetime.PER_METHOD)
class PerMethodTest {

    @Test
    void countsFromOne(LambdaFunction visits) {
        assertThat(visits.invoke("Ann")).isCold().hasPayload("1");
    }

    @Test
    void countsFromOneHereToo(LambdaFunction visits) {
        assertThat(visits.invoke("Bob")).isCold().hasPayload("1");
        assertThat(visits.invoke("Bob")).isWarm().hasPayload("2");
    }
}
// end::per-method[]
