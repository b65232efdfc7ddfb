package example.reuse;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import example.ExperimentTable;
import example.Seen;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Invocation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The experiment that this project grew from: is the handler loaded again for each of ten requests, a minute apart? */
@WarmLambda(CounterHandler.class)
class ReuseExperimentTest {

    private static final String LOADED = "Handler file loaded.";

    @Test
    void tenInvocationsAMinuteApart(LambdaFunction counter) {
        List<Invocation> invocations = IntStream.rangeClosed(1, 10)
                .mapToObj(minute -> counter.invoke("minute " + minute))
                .toList();
        ExecutionEnvironment environment = counter.environment();
        ExperimentTable.ofThisRun().warm(Seen.by(invocations));

        assertSharedByAll(invocations);
        assertThat(counter.environments()).containsExactly(environment);
        assertThat(counter).hasInvocations(10).ranStaticInitializersOnce().ranStaticInitializersOnlyInInit();
        assertThat(environment.log()).containsOnlyOnce(LOADED);
        for (Invocation invocation : invocations) {
            assertLogOf(invocation);
        }
    }

    private static void assertSharedByAll(List<Invocation> invocations) {
        List<Observation> seen = Seen.observations(invocations);
        Observation first = seen.get(0);

        assertThat(seen).extracting(Observation::getCounter).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(seen).allSatisfy(it -> {
            assertThat(it.getInitialized()).isEqualTo(first.getInitialized());
            assertThat(it.getThreadName()).isEqualTo("main");
            assertThat(it.getThreadId()).isEqualTo(first.getThreadId());
            assertThat(it.getThreadIdentity()).isEqualTo(first.getThreadIdentity());
            assertThat(it.getPid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(it.getJvmStart()).isEqualTo(first.getJvmStart());
        });
        assertThat(invocations).extracting(Invocation::coldStart).containsExactly(coldThenWarm());
    }

    private static Boolean[] coldThenWarm() {
        return IntStream.range(0, 10).mapToObj(index -> index == 0).toArray(Boolean[]::new);
    }

    private static void assertLogOf(Invocation invocation) {
        String id = invocation.requestId();
        assertThat(invocation.log())
                .startsWith("START RequestId: " + id)
                .contains("END RequestId: " + id, "REPORT RequestId: " + id)
                .doesNotContain(LOADED);
        assertThat(invocation.report().contains("Init Duration: ")).isEqualTo(invocation.coldStart());
    }
}
