package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** DynamoDB by URL connections, made in the constructor. */
public final class DynamoDbUrlConnectionHandler implements RequestHandler<String, String> {
    private final DynamoDbClient client;

    public DynamoDbUrlConnectionHandler() {
        client = DynamoDbClient.builder()
                .endpointOverride(URI.create(System.getenv("ENDPOINT")))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .region(Region.EU_WEST_1)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Override
    public String handleRequest(String id, Context context) {
        GetItemRequest request = GetItemRequest.builder()
                .tableName("customers")
                .key(Map.of("id", AttributeValue.fromS(id)))
                .build();
        return id + client.getItem(request).hasItem();
    }
}
