package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.util.List;

/** A scan of ClassGraph in static code. */
public final class ClassGraphHandler implements RequestHandler<String, String> {
    private static final List<String> HANDLERS = handlers();

    @Override
    public String handleRequest(String id, Context context) {
        return id + HANDLERS.contains(ClassGraphHandler.class.getName());
    }

    private static List<String> handlers() {
        try (ScanResult scan =
                new ClassGraph().enableClassInfo().acceptPackages("example").scan()) {
            return List.copyOf(scan.getClassesImplementing("com.amazonaws.services.lambda.runtime.RequestHandler")
                    .getNames());
        }
    }
}
