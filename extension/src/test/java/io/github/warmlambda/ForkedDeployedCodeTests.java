package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.GenericType;
import io.github.warmlambda.environment.Isolation;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code as it is deployed, in a process of its own: AWS's own class loader finds it. */
class ForkedDeployedCodeTests {

    /** Answers where resources of a name are: the last part of the path of each jar or directory. */
    public static class Places implements RequestHandler<String, List<String>> {

        static String greeting = "nobody was here";

        @Override
        public List<String> handleRequest(String resource, Context context) {
            List<String> places = new ArrayList<>();
            places.add(greeting);
            try {
                places.add(Files.readString(Path.of("config.txt")));
                for (URL url : Collections.list(Places.class.getClassLoader().getResources(resource))) {
                    places.add(url.getPath().replaceAll(".*/([^/]+\\.jar)!/.*", "$1"));
                }
                places.add(Places.class.getClassLoader().getClass().getSimpleName());
                Class.forName("org.junit.jupiter.api.Test");
            } catch (IOException | ClassNotFoundException e) {
                places.add(e.toString());
            }
            return places;
        }
    }

    static class Visitor implements Runnable {
        @Override
        public void run() {
            Places.greeting = "a visitor was here";
        }
    }

    private static DeploymentZip jarWith(String marker) {
        return new DeploymentZip().file("marker", marker);
    }

    @Test
    void isFoundInAwsOrderWithLayersLastAndNothingOfTheTestButBeforeInit(@TempDir Path files) throws IOException {
        Path code = new DeploymentZip()
                .classes(Places.class)
                .file("config.txt", "configured")
                .jar("lib/b.jar", jarWith("b"))
                .jar("lib/a.jar", jarWith("a"))
                .zip(files.resolve("code.zip"));
        Path layer = new DeploymentZip().jar("java/lib/0.jar", jarWith("layer")).zip(files.resolve("layer.zip"));

        try (LambdaFunction function = LambdaFunction.of(Places.class)
                .isolation(Isolation.PROCESS)
                .code(code.toString())
                .layers(layer.toString())
                .beforeInit(Visitor.class)
                .create()) {
            assertThat(function.invoke("marker").payloadAs(new GenericType<List<String>>() {}))
                    .isEqualTo(List.of(
                            "a visitor was here",
                            "configured",
                            "a.jar",
                            "b.jar",
                            "0.jar",
                            "CustomerClassLoader",
                            "java.lang.ClassNotFoundException: org.junit.jupiter.api.Test"));
            assertThat(function.environment().<String>inside(() -> Places.greeting))
                    .isEqualTo("a visitor was here");
        }
    }
}
