package example.sums;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.Invoker;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.Invocation;
import org.junit.jupiter.api.Test;

/** An error that ends the process: the test says that it is meant. */
@WarmLambda(SumHandler.class)
class SumHandlerTest {

    @Test
    void adds(Invoker<Integer, Long> sums) {
        assertThat(sums.invoke(100)).isEqualTo(5050L);
    }

    @Test
    void endsWithAStackOverflow(LambdaFunction sums) {
        // tag::end[]
        Invocation overflow = sums.invoke(50_000_000);
        assertThat(overflow).failed().hasErrorType(StackOverflowError.class);
        overflow.expectEnd(EndReason.FATAL_ERROR);
        assertThat(sums.invoke(100)).succeeded().isCold();
        // end::end[]
    }
}
