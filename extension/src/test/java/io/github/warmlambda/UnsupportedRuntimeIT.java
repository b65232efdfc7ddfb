package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import net.bytebuddy.ByteBuddy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version of AWS's runtime that cannot be driven gives one clear message. */
class UnsupportedRuntimeIT {

    private static final String AWS_LAMBDA = AWSLambda.class.getName().replace('.', '/') + ".class";
    private static final String CLIENT =
            "com/amazonaws/services/lambda/runtime/api/client/runtimeapi/LambdaRuntimeApiClient.class";

    public static class Echo implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    public static final class Main {

        private Main() {}

        public static void main(String[] arguments) {
            try (LambdaFunction echo =
                    LambdaFunction.of(Echo.class).ownRuntimeClient(true).create()) {
                System.out.println(echo.invoke("x").payloadText());
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    /** The runtime of this JVM's class path under the name of a version; of one class another content, or none. */
    private static Path runtime(Path directory, String version, String changed, byte[] content) throws IOException {
        Path jar = directory.resolve("aws-lambda-java-runtime-interface-client-" + version + ".jar");
        Path own = Path.of(AWSLambda.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        try (JarFile runtime = new JarFile(own.toFile());
                JarOutputStream copy = new JarOutputStream(Files.newOutputStream(jar))) {
            for (JarEntry entry : Collections.list(runtime.entries())) {
                byte[] bytes = entry.getName().equals(changed)
                        ? content
                        : runtime.getInputStream(entry).readAllBytes();
                if (bytes.length > 0) {
                    copy.putNextEntry(new JarEntry(entry.getName()));
                    copy.write(bytes);
                }
            }
        }
        return jar;
    }

    private static String run(Path runtime) {
        return new ForkedJvm()
                .without("runtime-interface-client")
                .with(runtime)
                .run(Main.class)
                .output();
    }

    @Test
    void thatHasNoLoopOfItsOwn(@TempDir Path directory) throws IOException {
        byte[] withoutMethods = new ByteBuddy()
                .subclass(Object.class)
                .name(AWSLambda.class.getName())
                .make()
                .getBytes();

        assertThat(run(runtime(directory, "2.6.0", AWS_LAMBDA, withoutMethods)))
                .isEqualToIgnoringNewLines(
                        "ownRuntimeClient: isolation = CLASS_LOADER cannot drive [aws-lambda-java-runtime-interface-client-2.6.0.jar]: class AWSLambda has no method startRuntimeLoop. Versions from 2.7.0 on can be driven, with isolation = PROCESS those from 2.4.2 on; without ownRuntimeClient, the function runs on the managed runtime.");
    }

    @Test
    void thatHasNoClientToReplace(@TempDir Path directory) throws IOException {
        assertThat(run(runtime(directory, "2.4.2", CLIENT, new byte[0])))
                .isEqualToIgnoringNewLines(
                        "ownRuntimeClient: isolation = CLASS_LOADER cannot drive [aws-lambda-java-runtime-interface-client-2.4.2.jar]: it has no class com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeApiClient. Versions from 2.7.0 on can be driven, with isolation = PROCESS those from 2.4.2 on; without ownRuntimeClient, the function runs on the managed runtime.");
    }
}
