package example.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.EnvironmentVariable;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@WarmLambda(DeliveryHandler.class)
@EnvironmentVariable(name = "REGION_NAME", value = "Kiel")
class FreshStaticsTest {

    private static final Map<String, String> ORDER = Map.of("orderedOn", "2026-02-26");

    @Test
    void beginsAnew(LambdaFunction deliveries) {
        assertThat(deliveries.invoke(ORDER).payloadText()).contains("\"served\":1", "Kiel");
        assertThat(deliveries.environment().inside(() -> DeliveryHandler.class.getModule().isNamed())).isFalse();
    }

    @Test
    void extensionsOfTheProjectStillRun() {
        // A named module would have to declare that it provides one.
        boolean registered = !FreshStaticsTest.class.getModule().isNamed();
        assertThat(CountingExtension.TESTS.get() > 0).isEqualTo(registered);
    }

    @AfterAll
    static void tellLaunch() throws IOException {
        Launch.tell(FreshStaticsTest.class);
    }
}
