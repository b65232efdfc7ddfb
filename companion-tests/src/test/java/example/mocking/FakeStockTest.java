package example.mocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.warmlambda.Invoker;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.ExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** A mock that is made inside before the handler's class is loaded, and is verified there. */
// tag::mockito[]
@WarmLambda(value = StockHandler.class, beforeInit = FakeStockTest.FakeStock.class)
class FakeStockTest {

    static class FakeStock implements Runnable {
        @Override
        public void run() {
            Stock fake = mock(Stock.class);
            when(fake.count(anyString())).thenReturn(7);
            StockHandler.stock = fake;
        }
    }

    @Test
    void asksTheFake(Invoker<String, Integer> stock, ExecutionEnvironment environment) {
        assertThat(stock.invoke("apples")).isEqualTo(7);

        environment.inside(() -> {
            verify(StockHandler.stock).count("apples");
        });
    }
}
// end::mockito[]
