package io.github.warmlambda.benchmarks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The handler with AWS's SDK: its client is made in static code, and each invocation reads an item. */
public final class DynamoHandler implements RequestHandler<Map<String, String>, Map<String, String>> {

    private static final DynamoDbClient CLIENT = DynamoDbClient.builder()
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .endpointOverride(URI.create(System.getenv(DynamoStub.VARIABLE)))
            .build();

    @Override
    public Map<String, String> handleRequest(Map<String, String> event, Context context) {
        Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS(event.get("id")));
        Map<String, AttributeValue> item =
                CLIENT.getItem(request -> request.tableName("orders").key(key)).item();
        return Map.of("item", item.get("name").s());
    }
}
