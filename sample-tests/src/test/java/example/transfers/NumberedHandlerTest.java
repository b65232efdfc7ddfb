package example.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.Invoker;
import org.junit.jupiter.api.Test;

/** What is true of all handlers that extend {@link NumberedHandler}. */
abstract class NumberedHandlerTest<I, O> {

    protected abstract I event();

    protected abstract int number(O response);

    @Test
    void numbersItsAnswers(Invoker<I, O> handler) {
        int first = number(handler.invoke(event()));
        int second = number(handler.invoke(event()));

        assertThat(second).isEqualTo(first + 1);
    }
}
