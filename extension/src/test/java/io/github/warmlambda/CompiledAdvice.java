package io.github.warmlambda;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles what messages advise, pasted into a test. */
final class CompiledAdvice {

    private static final String TEST = """
            import io.github.warmlambda.*;
            import io.github.warmlambda.FailureMessagesTests.*;
            import io.github.warmlambda.environment.*;
            import org.junit.jupiter.api.*;

            %s
            @WarmLambda(FailureMessagesTests.Login.class)
            class Pasted {

                @Test
                void test(LambdaFunction function, ExecutionEnvironment environment, Invocation invocation) {
                    %s
                }
            }
            """;

    private CompiledAdvice() {}

    /**
     * What the compiler says against annotations of the test class and statements of a test.
     *
     * @param directory where it may leave class files
     */
    static List<String> errors(List<String> annotations, List<String> statements, Path directory) {
        String source = "package io.github.warmlambda;\n"
                + TEST.formatted(String.join("\n", annotations), String.join("\n        ", statements));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-d", directory.toString(), "-cp", System.getProperty("java.class.path"));
        compiler.getTask(null, null, diagnostics, options, null, List.of(new Source(source)))
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
                .map(it -> it.getMessage(Locale.ROOT) + " in:\n" + source)
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///io/github/warmlambda/Pasted.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
