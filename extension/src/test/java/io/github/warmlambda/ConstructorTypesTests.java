package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConstructorTypesTests {

    private static final String SOURCE = """
            import io.github.warmlambda.*;
            import io.github.warmlambda.Handlers.Receipt;
            import java.util.List;
            import org.junit.jupiter.api.*;

            @WarmLambda(handler = "io.github.warmlambda.Handlers$Plain::receipts")
            class CompiledTest {

                @Nested
                class Inner {

                    private final Invoker<String, List<Receipt>> plain;

                    Inner(LambdaFunction function, Invoker<String, List<Receipt>> plain) {
                        this.plain = plain;
                    }

                    @Test
                    void test() {
                        Receipt receipt = plain.invoke("42").get(0);
                        Assertions.assertEquals("42", receipt.id());
                    }
                }
            }
            """;

    /** On JDK 17, reflection then takes the parameter types of inner classes' constructors for raw. */
    @Test
    void anInvokerInTheConstructorOfAnInnerClassIsTypedWithoutParameterNames(@TempDir Path directory) throws Exception {
        compile(directory);

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
            JupiterRun.of(loader.loadClass("CompiledTest")).succeeded(1);
        }
    }

    private static void compile(Path directory) throws IOException {
        Path source = Files.writeString(directory.resolve("CompiledTest.java"), SOURCE);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            null,
                            files,
                            null,
                            List.of("-d", directory.toString(), "-proc:none"),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).isTrue();
        }
    }
}
