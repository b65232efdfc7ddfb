package example.coverage;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;

import io.github.warmlambda.LambdaFunction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.OfflineInstrumentationAccessGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that JaCoCo instrumented in the build run in an environment. */
class OfflineInstrumentationTest {

    private static final Class<?>[] TYPES = {ParcelHandler.class, ParcelHandler.Size.class, ParcelHandler.Limit.class};

    @TempDir
    private Path code;

    @Test
    void instrumentedClassesRun() throws IOException {
        Instrumenter jacoco = new Instrumenter(new OfflineInstrumentationAccessGenerator());
        for (Class<?> type : TYPES) {
            String name = type.getName().replace('.', '/') + ".class";
            Path file = code.resolve(name);
            Files.createDirectories(file.getParent());
            try (InputStream classFile = type.getResourceAsStream("/" + name)) {
                Files.write(file, jacoco.instrument(classFile, name));
            }
        }
        Path library = Files.createDirectory(code.resolve("lib")).resolve("jacoco.jar");
        Files.copy(Path.of("target", "jars", "org.jacoco.agent-runtime.jar"), library);
        Files.writeString(code.resolve("jacoco-agent.properties"), "output=none");

        try (LambdaFunction function =
                LambdaFunction.of(ParcelHandler.class).code(code.toString()).create()) {
            assertThat(function.invoke(3)).hasPayload("4");
            assertThat(function).ranStaticInitializersOnce();
        }
    }
}
