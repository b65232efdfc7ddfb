package example.web;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.github.warmlambda.Invoker;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A request of a REST API of API Gateway, with Lambda proxy integration. */
@WarmLambda(ProductHandler.class)
class ProductHandlerTest {

    @Test
    void answersARequest(LambdaFunction products) {
        assertThat(products.invokeResource("events/api-gateway-proxy.json"))
                .succeeded()
                .payloadAs(APIGatewayProxyResponseEvent.class)
                .isEqualTo(new APIGatewayProxyResponseEvent()
                        .withStatusCode(200)
                        .withHeaders(Map.of("Content-Type", "application/json"))
                        .withBody("{\"id\":\"42\",\"name\":\"Teapot\"}"));
    }

    @Test
    void knowsWhatItDoesNotHave(Invoker<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> products) {
        APIGatewayProxyResponseEvent response =
                products.invoke(new APIGatewayProxyRequestEvent().withPathParameters(Map.of("id", "43")));

        assertThat(response.getStatusCode()).isEqualTo(404);
    }
}
