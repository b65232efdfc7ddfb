package example.visits;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.ColdStart;
import io.github.warmlambda.Invoker;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments of JUnit beside injected parameters: one environment for all sets of arguments, or one for each. */
@WarmLambda(VisitHandler.class)
class ParameterizedVisitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Ann", "Bob", "Cid"})
    void countsOn(String visitor, Invoker<String, Integer> visits) {
        int before = visits.invoke(visitor);

        assertThat(visits.invoke(visitor)).isEqualTo(before + 1);
    }

    @ColdStart
    @ParameterizedTest
    @ValueSource(strings = {"Ann", "Bob", "Cid"})
    void countsFromOne(String visitor, LambdaFunction visits) {
        assertThat(visits.invoke(visitor)).isCold().hasPayload("1");
    }
}
