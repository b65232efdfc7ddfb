package io.github.warmlambda;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.FixedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A launcher may load the tests, and the handlers with them, by a class loader of its own that is the context class loader. */
class LaunchersLoaderIT {

    public static final class Main {

        private Main() {}

        public static void main(String[] arguments) throws Exception {
            try (URLClassLoader launchers = new URLClassLoader(new URL[] {
                Path.of(System.getProperty("launchers.jar")).toUri().toURL()
            })) {
                Thread.currentThread().setContextClassLoader(launchers);
                try (LambdaFunction function =
                        LambdaFunction.of("elsewhere.Handler").create()) {
                    System.out.println(function.invoke("x").payloadText());
                }
            }
        }
    }

    @Test
    void itsClassPathIsSearched(@TempDir Path directory) throws IOException {
        Path jar = directory.resolve("elsewhere.jar");
        try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar))) {
            output.putNextEntry(new JarEntry("elsewhere/Handler.class"));
            output.write(handler());
        }

        ForkedJvm.Result result =
                new ForkedJvm().option("-Dlaunchers.jar=" + jar).run(Main.class);

        assertThat(result.output()).isEqualToIgnoringNewLines("\"found\"");
    }

    private static byte[] handler() {
        return new ByteBuddy()
                .subclass(Object.class)
                .implement(TypeDescription.Generic.Builder.parameterizedType(
                                RequestHandler.class, String.class, String.class)
                        .build())
                .name("elsewhere.Handler")
                .method(named("handleRequest"))
                .intercept(FixedValue.value("found"))
                .make()
                .getBytes();
    }
}
