package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** An S3 client in a static. */
public final class S3UrlConnectionHandler implements RequestHandler<String, String> {
    private static final S3Client CLIENT = S3Client.builder()
            .endpointOverride(URI.create(System.getenv("ENDPOINT")))
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .region(Region.EU_WEST_1)
            .forcePathStyle(true)
            .httpClient(UrlConnectionHttpClient.create())
            .build();

    @Override
    public String handleRequest(String id, Context context) {
        CLIENT.putObject(r -> r.bucket("orders").key(id), RequestBody.fromString("order of " + id));
        return CLIENT.getObjectAsBytes(r -> r.bucket("orders").key(id)).asUtf8String();
    }
}
