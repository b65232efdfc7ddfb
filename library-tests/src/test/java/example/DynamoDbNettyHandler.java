package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** DynamoDB's asynchronous client by Netty. */
public final class DynamoDbNettyHandler implements RequestHandler<String, String> {
    private static final DynamoDbAsyncClient CLIENT = DynamoDbAsyncClient.builder()
            .endpointOverride(URI.create(System.getenv("ENDPOINT")))
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .region(Region.EU_WEST_1)
            .httpClient(NettyNioAsyncHttpClient.create())
            .build();

    @Override
    public String handleRequest(String id, Context context) {
        GetItemRequest request = GetItemRequest.builder()
                .tableName("customers")
                .key(Map.of("id", AttributeValue.fromS(id)))
                .build();
        return id + CLIENT.getItem(request).join().hasItem();
    }
}
