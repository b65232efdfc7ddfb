package example.deliveries;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.EnvironmentVariable;
import io.github.warmlambda.Invoker;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.Invocation;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WarmLambda(DeliveryHandler.class)
@EnvironmentVariable(name = "REGION_NAME", value = "Köln")
class DeliveryHandlerTest {

    static class Order {

        public LocalDate orderedOn = LocalDate.of(2026, 2, 26);
    }

    static class Delivery {

        public LocalDate day;
        public int served;
        public String region;
    }

    @Test
    void readsEventsAndResponses(Invoker<Order, Delivery> deliveries) {
        Delivery delivery = deliveries.invoke(new Order());

        assertThat(delivery.day).isEqualTo("2026-03-01");
        assertThat(delivery.region).isEqualTo("Köln");
    }

    @Test
    void staysWarm(LambdaFunction deliveries) {
        deliveries.invoke(new Order());
        Invocation second = deliveries.invoke(new Order());

        assertThat(second).succeeded().isWarm();
        assertThat(deliveries).ranStaticInitializersOnce();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void countsWhatItServes(int repetition, LambdaFunction deliveries) {
        deliveries.invoke(new Order());
        int before = deliveries.environment().inside(() -> DeliveryHandler.served);
        Invocation invocation = deliveries.invoke(new Order());

        assertThat(invocation.payloadAs(Delivery.class).served).isEqualTo(before + 1);
    }

    @AfterAll
    static void tellLaunch() throws IOException {
        Launch.tell(DeliveryHandlerTest.class);
    }
}
