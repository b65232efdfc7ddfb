package example.sdk;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A client that is configured by nothing but the environment. */
// tag::client[]
public final class OwnerHandler implements RequestHandler<String, String> {

    private static final DynamoDbClient TABLES = DynamoDbClient.create();

    @Override
    public String handleRequest(String id, Context context) {
        return TABLES.getItem(request -> request.tableName("items").key(Map.of("id", AttributeValue.fromS(id))))
                .item()
                .get("owner")
                .s();
    }
}
// end::client[]
