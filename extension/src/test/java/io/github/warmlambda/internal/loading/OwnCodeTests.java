package io.github.warmlambda.internal.loading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.configuration.FunctionConfigurationBuilder;
import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathRoot;
import io.github.warmlambda.internal.loading.classpath.Jars;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCodeTests {

    @TempDir
    private Path directory;

    private Path classes;
    private Path sibling;
    private Path library;

    @BeforeEach
    void makeRoots() throws IOException {
        classes = directory.resolve("orders/target/classes");
        Jars.file(classes.resolve("com/acme/orders/Handler.class"), "");
        sibling =
                Jars.jar(directory.resolve("prices/target/prices-1.0.jar"), Map.of("com/acme/prices/Price.class", ""));
        library = Jars.jar(
                directory.resolve("repository/org/acme/cache/1.0/cache-1.0.jar"),
                Map.of("org/acme/cache/Cache.class", "", "com/acme/cache/Facade.class", ""));
    }

    private static FunctionConfigurationBuilder function() {
        return FunctionConfiguration.withDefaults("com.acme.orders.Handler");
    }

    private static OwnCode ownCode(FunctionConfigurationBuilder function, Path... roots) {
        return new OwnCode(
                function.build(),
                ClassPath.ofRoots(Stream.of(roots).map(ClassPathRoot::of).toList()));
    }

    @Test
    void directoriesAndJarsOfABuildAreOwn() {
        OwnCode own = ownCode(function(), classes, sibling, library);

        assertThat(own.libraryOf("com.acme.orders.Handler")).isEmpty();
        assertThat(own.libraryOf("com.acme.prices.Price")).isEmpty();
    }

    @Test
    void jarsOfARepositoryAreLibrariesWhateverTheirPackages() {
        OwnCode own = ownCode(function(), classes, sibling, library);

        assertThat(own.libraryOf("org.acme.cache.Cache")).contains("cache-1.0.jar");
        assertThat(own.libraryOf("com.acme.cache.Facade")).contains("cache-1.0.jar");
    }

    @Test
    void ofAJarThatHasTheHandlerThePackagesOfItsOrganizationAreOwn() throws IOException {
        Path merged = Jars.jar(
                directory.resolve("repository/orders-1.0.jar"),
                Map.of(
                        "com/acme/orders/Handler.class", "",
                        "com/acme/prices/Price.class", "",
                        "org/acme/cache/Cache.class", ""));
        OwnCode own = ownCode(function(), merged);

        assertThat(own.libraryOf("com.acme.prices.Price")).isEmpty();
        assertThat(own.libraryOf("org.acme.cache.Cache")).contains("orders-1.0.jar");
    }

    @Test
    void aDeployedDirectoryMayHoldLibrariesToo() throws IOException {
        Jars.file(classes.resolve("org/acme/cache/Cache.class"), "");
        OwnCode own = ownCode(function().code(classes.toString()), classes);

        assertThat(own.libraryOf("com.acme.orders.Handler")).isEmpty();
        assertThat(own.libraryOf("org.acme.cache.Cache")).contains("classes");
    }

    @Test
    void whatTheTestNamesIsOwnAndNothingElse() {
        OwnCode own = ownCode(function().ownPackages(List.of("org.acme")), classes, sibling, library);

        assertThat(own.libraryOf("org.acme.cache.Cache")).isEmpty();
        assertThat(own.libraryOf("com.acme.orders.Handler")).as("the handler").isEmpty();
        assertThat(own.libraryOf("com.acme.prices.Price")).contains("prices-1.0.jar");
    }

    @Test
    void whatNoRootHasWasMadeAtRunTime() {
        assertThat(ownCode(function(), classes).libraryOf("com.acme.orders.Handler$$Generated"))
                .contains("made at run time");
    }
}
