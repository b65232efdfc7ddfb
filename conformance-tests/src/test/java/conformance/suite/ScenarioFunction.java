package conformance.suite;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.Isolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A scenario's function, with the directories that its code is deployed in. */
final class ScenarioFunction implements AutoCloseable {

    private final List<Path> directories = new ArrayList<>();
    private final LambdaFunction function;

    ScenarioFunction(Scenario scenario, Isolation isolation) {
        LambdaFunction.Builder builder =
                LambdaFunction.of(scenario.handler()).isolation(isolation).ownRuntimeClient(Versions.ARE_OF_CLASS_PATH);
        scenario.deployment().ifPresent(code -> builder.code(unpack(code)));
        scenario.layer().ifPresent(layer -> builder.layers(unpack(layer)));
        scenario.configure(builder);
        this.function = builder.create();
    }

    LambdaFunction function() {
        return function;
    }

    private String unpack(Deployment deployment) {
        try {
            Path directory = Files.createTempDirectory("conformance-");
            directories.add(directory);
            deployment.writeTo(directory);
            return directory.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        function.close();
        directories.forEach(ScenarioFunction::delete);
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
