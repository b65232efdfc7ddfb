package example.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.Invoker;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A method as handler, named as in the function's configuration on AWS. */
@WarmLambda(handler = "example.invoices.InvoiceHandler::total")
class InvoiceHandlerTest {

    @Test
    void addsTheLines(Invoker<Invoice, Integer> invoices) {
        assertThat(invoices.invoke(new Invoice("2026-1", List.of(19, 23)))).isEqualTo(42);
    }

    @Test
    void logsTheNumber(LambdaFunction invoices) {
        assertThat(invoices.invoke(new Invoice("2026-2", List.of())).log()).contains("Invoice 2026-2");
    }
}
