package example.greetings;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Asks a remote directory for names, and connects to it in static code. */
public class GreetingHandler implements RequestHandler<String, String> {

    private static final Directory DIRECTORY = Directories.connect();

    @Override
    public String handleRequest(String id, Context context) {
        return "Hello, " + DIRECTORY.nameOf(id);
    }
}
