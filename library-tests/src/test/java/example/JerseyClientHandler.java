package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.WebTarget;

/** A client of Jersey. */
public final class JerseyClientHandler implements RequestHandler<String, String> {
    private static final Client CLIENT = ClientBuilder.newClient();
    private static final WebTarget TARGET =
            CLIENT.target(System.getenv("ENDPOINT")).path("echo/{id}");

    @Override
    public String handleRequest(String id, Context context) {
        return TARGET.resolveTemplate("id", id).request().get(String.class);
    }
}
