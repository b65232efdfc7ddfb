package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The JDK's HttpClient in a static. */
public final class JdkHttpClientHandler implements RequestHandler<String, String> {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Override
    public String handleRequest(String id, Context context) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(System.getenv("ENDPOINT") + "/echo/" + id))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
