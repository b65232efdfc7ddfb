package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The enhanced client of DynamoDB. */
public final class DynamoDbEnhancedHandler implements RequestHandler<String, String> {
    private static final DynamoDbEnhancedClient CLIENT = DynamoDbEnhancedClient.builder()
            .dynamoDbClient(DynamoDbClient.builder()
                    .endpointOverride(URI.create(System.getenv("ENDPOINT")))
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                    .region(Region.EU_WEST_1)
                    .httpClient(ApacheHttpClient.create())
                    .build())
            .build();
    private static final DynamoDbTable<Customer> TABLE =
            CLIENT.table("customers", TableSchema.fromBean(Customer.class));

    @Override
    public String handleRequest(String id, Context context) {
        Customer customer = new Customer();
        customer.setId(id);
        TABLE.putItem(customer);
        return id + TABLE.getItem(r -> r.key(k -> k.partitionValue(id)));
    }
    /** A row. */
    @DynamoDbBean
    public static class Customer {
        private String id;

        @DynamoDbPartitionKey
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }
    }
}
