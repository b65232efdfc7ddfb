package example.mocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.warmlambda.ColdStart;
import io.github.warmlambda.Invoker;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.ExecutionEnvironment;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;

/** Mockito and its inline mock maker: in the test, as a fake inside, and both in one JVM. */
@WarmLambda(value = StockHandler.class, beforeInit = MockitoTest.FakeStock.class)
class MockitoTest {

    static final class FakeStock implements Runnable {
        @Override
        public void run() {
            Stock fake = mock(Stock.class);
            when(fake.count(anyString())).thenReturn(7);
            StockHandler.stock = fake;
        }
    }

    @Test
    void aFinalClassIsMockedInside(Invoker<String, Integer> stock) {
        assertThat(stock.invoke("apples")).isEqualTo(7);
    }

    @Test
    @ColdStart
    void aLaterEnvironmentHasMocksOfItsOwn(Invoker<String, Integer> stock, ExecutionEnvironment environment) {
        stock.invoke("pears");
        environment.inside(() -> {
            verify(StockHandler.stock).count("pears");
        });
    }

    // tag::outside[]
    @Test
    void aMockOutsideIsOfTheTestsOwnClass(Invoker<String, Integer> stock) {
        Stock outside = mock(Stock.class);
        when(outside.count("plums")).thenReturn(3);

        assertThat(outside.count("plums")).isEqualTo(3);
        assertThat(stock.invoke("plums")).isEqualTo(7);
    }
    // end::outside[]

    @Test
    void staticMethodsAreMockedOnTheThreadThatSaysSo(ExecutionEnvironment environment) {
        String mocked = environment.inside(() -> {
            try (MockedStatic<UUID> random = mockStatic(UUID.class)) {
                random.when(UUID::randomUUID).thenReturn(new UUID(0, 1));
                return UUID.randomUUID().toString();
            }
        });

        assertThat(mocked).isEqualTo("00000000-0000-0000-0000-000000000001");
        assertThat(UUID.randomUUID()).isNotEqualTo(new UUID(0, 1));
    }
}
