package example.conversion;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Hands its event to a tool that was written for the command line. */
public class ConversionHandler implements RequestHandler<String, String> {

    @Override
    public String handleRequest(String path, Context context) {
        try {
            return CommandLineTool.convert(path);
        } catch (RuntimeException e) {
            return "not converted";
        }
    }
}
