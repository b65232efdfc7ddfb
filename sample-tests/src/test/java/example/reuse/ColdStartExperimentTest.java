package example.reuse;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import example.ExperimentTable;
import example.Seen;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.Invocation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The opposite of {@link ReuseExperimentTest}: a cold start before each of the ten requests. */
@WarmLambda(CounterHandler.class)
class ColdStartExperimentTest {

    @Test
    void tenInvocationsWithAColdStartEach(LambdaFunction counter) {
        List<Invocation> invocations = IntStream.rangeClosed(1, 10)
                .mapToObj(minute -> invokeCold(counter, minute))
                .toList();
        ExperimentTable.ofThisRun().cold(Seen.by(invocations));

        List<Observation> seen = Seen.observations(invocations);
        assertThat(seen).extracting(Observation::getCounter).containsOnly(1);
        assertThat(seen).extracting(Observation::getThreadIdentity).doesNotHaveDuplicates();
        assertThat(seen).extracting(Observation::getInitialized).doesNotHaveDuplicates();
        assertThat(invocations).allSatisfy(it -> assertThat(it).succeeded().isCold());
        assertThat(invocations)
                .extracting(it -> it.environment().number())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(counter.environments())
                .hasSize(10)
                .allSatisfy(it -> assertThat(it.log()).containsOnlyOnce("Handler file loaded."));
        assertThat(counter).ranStaticInitializersOnce();
    }

    private static Invocation invokeCold(LambdaFunction counter, int minute) {
        counter.coldStart();
        return counter.invoke("minute " + minute);
    }
}
