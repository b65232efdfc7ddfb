package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** One OkHttpClient for all calls. */
public final class OkHttpHandler implements RequestHandler<String, String> {
    private static final OkHttpClient CLIENT = new OkHttpClient();

    @Override
    public String handleRequest(String id, Context context) {
        Request request = new Request.Builder()
                .url(System.getenv("ENDPOINT") + "/echo/" + id)
                .build();
        try (Response response = CLIENT.newCall(request).execute()) {
            return response.body().string();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
