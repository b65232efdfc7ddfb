package example.tables;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.ExecutionEnvironment;
import io.github.warmlambda.environment.Invocation;
import org.junit.jupiter.api.Test;

/** Static code that fails: the Init phase is run again for the same invocation, as on AWS, and fails again. */
@WarmLambda(TableHandler.class)
class InitErrorTest {

    @Test
    void failsWithoutItsTable(LambdaFunction tables) {
        Invocation invocation = tables.invoke("42");

        assertThat(invocation).failed().endedEnvironment(EndReason.INIT_ERROR);
        assertThat(tables.environments().get(0).log()).contains("TABLE is not set");
        assertThat(tables.environments())
                .hasSize(2)
                .extracting(ExecutionEnvironment::endReason)
                .allSatisfy(reason -> assertThat(reason).hasValue(EndReason.INIT_ERROR));
    }
}
