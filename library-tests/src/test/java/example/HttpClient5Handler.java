package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** One pooling client of Apache HttpClient 5. */
public final class HttpClient5Handler implements RequestHandler<String, String> {
    private static final CloseableHttpClient CLIENT = HttpClients.createDefault();

    @Override
    public String handleRequest(String id, Context context) {
        try {
            return CLIENT.execute(
                    new HttpGet(System.getenv("ENDPOINT") + "/echo/" + id),
                    response -> EntityUtils.toString(response.getEntity()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
