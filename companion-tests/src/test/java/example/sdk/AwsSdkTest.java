package example.sdk;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import example.FrameworkTest;
import io.github.warmlambda.ConfigureFunction;
import io.github.warmlambda.Invoker;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A DynamoDB client of AWS's SDK 2 in a static, against a server of the test. */
@WarmLambda(TableHandler.class)
class AwsSdkTest extends FrameworkTest {
    private static TableServer tables;

    @BeforeAll
    static void start() {
        tables = new TableServer();
    }

    @ConfigureFunction
    static void configure(LambdaFunction.Builder function) {
        function.environmentVariable("TABLE_ENDPOINT", tables.endpoint());
    }

    @AfterAll
    static void stop() {
        tables.close();
    }

    @Test
    void oneClientServesAllInvocations(
            Invoker<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> items, LambdaFunction function) {
        for (String id : new String[] {"1", "2"}) {
            APIGatewayV2HTTPEvent event = APIGatewayV2HTTPEvent.builder()
                    .withPathParameters(Map.of("id", id))
                    .build();

            assertThat(items.invoke(event).getBody()).isEqualTo("{\"id\":\"" + id + "\",\"owner\":\"Ada\"}");
        }
        assertThat(function).ranStaticInitializersOnce().hasInvocations(2);
    }
}
