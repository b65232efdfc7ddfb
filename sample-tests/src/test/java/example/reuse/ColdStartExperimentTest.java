package example.reuse;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.ExecutionEnvironment;
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
        String logs = String.join(
                "",
                counter.environments().stream().map(ExecutionEnvironment::log).toList());
        int loaded = Transcript.occurrences(logs, Transcript.LOADED);

        Transcript.of("The opposite: ten invocations, with a cold start each")
                .log(counter.environment())
                .table(invocations)
                .conclusion(
                        "Ten environments, ten threads, ten runs of the static code: \"%s\" stands in their logs %d times."
                                .formatted(Transcript.LOADED, loaded))
                .print();

        List<Observation> seen = Transcript.observations(invocations);
        assertThat(seen).extracting(Observation::getCounter).containsOnly(1);
        assertThat(seen).extracting(Observation::getThreadIdentity).doesNotHaveDuplicates();
        assertThat(seen).extracting(Observation::getInitialized).doesNotHaveDuplicates();
        assertThat(invocations).allSatisfy(it -> assertThat(it).succeeded().isCold());
        assertThat(invocations)
                .extracting(it -> it.environment().number())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(loaded).isEqualTo(10);
        assertThat(counter).ranStaticInitializersOnce();
    }

    private static Invocation invokeCold(LambdaFunction counter, int minute) {
        counter.coldStart();
        return counter.invoke("minute " + minute);
    }
}
