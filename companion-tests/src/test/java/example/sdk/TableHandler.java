package example.sdk;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** As most are: a client and a mapper in statics, an HTTP API in front. */
public final class TableHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DynamoDbClient TABLES = DynamoDbClient.builder()
            .endpointOverride(URI.create(System.getenv("TABLE_ENDPOINT")))
            .build();

    record Item(String id, String owner) {}

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        String id = event.getPathParameters().get("id");
        Map<String, AttributeValue> found = TABLES.getItem(
                        request -> request.tableName("items").key(Map.of("id", AttributeValue.fromS(id))))
                .item();
        try {
            return APIGatewayV2HTTPResponse.builder()
                    .withStatusCode(200)
                    .withBody(JSON.writeValueAsString(
                            new Item(id, found.get("owner").s())))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
