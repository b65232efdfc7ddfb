package example.sdk;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.StateChange;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the SDK and Jackson keep once they are warm is no finding. */
class AwsSdkStateTest {

    @Test
    void whatTheClientKeepsIsNoLeakOnceItIsWarm() {
        try (TableServer tables = new TableServer();
                LambdaFunction function = LambdaFunction.of(TableHandler.class)
                        .environmentVariable("TABLE_ENDPOINT", tables.endpoint())
                        .initTimeout(Duration.ofMinutes(1))
                        .create()) {
            for (int i = 0; i < 2; i++) {
                function.invoke(event("warm-up " + i));
            }
            function.watchState();
            function.invoke(event("begin"));

            for (int i = 0; i < 12; i++) {
                assertThat(function.invoke(event("item-" + i)).stateChanges())
                        .extracting(StateChange::path)
                        .isEmpty();
            }
            assertThat(function)
                    .hasNoStateLeak()
                    .hasNoRequestDataLeft()
                    .hasNoGlobalChange()
                    .hasNoUnboundedGrowth();
        }
    }

    private static APIGatewayV2HTTPEvent event(String id) {
        return APIGatewayV2HTTPEvent.builder()
                .withPathParameters(Map.of("id", id))
                .build();
    }
}
