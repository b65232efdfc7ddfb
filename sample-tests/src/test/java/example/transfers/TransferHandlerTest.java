package example.transfers;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;

import io.github.warmlambda.ColdStart;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import org.junit.jupiter.api.Test;

/** A handler whose types come from a generic base class; so do those of its test. */
@WarmLambda(TransferHandler.class)
class TransferHandlerTest extends NumberedHandlerTest<Transfer, Confirmation> {

    @Override
    protected Transfer event() {
        return new Transfer("Ann", "Bob", 42);
    }

    @Override
    protected int number(Confirmation confirmation) {
        return confirmation.getNumber();
    }

    @Test
    @ColdStart
    void confirmsWithJson(LambdaFunction transfers) {
        assertThat(transfers.invoke(event())).hasPayload("""
                {"number": 1, "text": "42 from Ann to Bob"}
                """);
    }
}
