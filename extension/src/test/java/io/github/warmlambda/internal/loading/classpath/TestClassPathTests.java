package io.github.warmlambda.internal.loading.classpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestClassPathTests {

    @TempDir
    private Path temporary;

    private Path directory;
    private final Properties properties = new Properties();

    @BeforeEach
    void resolveLinks() throws Exception {
        directory = temporary.toRealPath();
    }

    @Test
    void discoverFindsTheClassesOfThisTest() {
        ClassPath classPath = TestClassPath.discover();

        assertThat(classPath.find(TestClassPathTests.class.getName().replace('.', '/') + ".class"))
                .isNotNull();
        assertThat(classPath.find("org/junit/jupiter/api/Test.class").url())
                .isEqualTo(Test.class.getResource("Test.class"));
    }

    @Test
    void classPathOfManifestIsExpandedNextToItsJar() throws Exception {
        Path odd = jar("lib x/ümlaut+%#.jar");
        Path absolute = jar("abs/absolute.jar");
        Path nested = jar("lib/nested.jar");
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Path inner = Jars.jarNaming(directory.resolve("lib/inner.jar"), "nested.jar ../outer.jar missing.jar");
        String names = String.join(
                " ",
                "lib%20x/%C3%BCmlaut+%25%23.jar",
                absolute.toUri().toString(),
                absolute.toUri().getRawPath(),
                "file:lib/inner.jar",
                "lib/missing.jar",
                "http://localhost/x.jar",
                "classes/");
        Path outer = Jars.jarNaming(directory.resolve("outer.jar"), names);
        Path last = jar("last.jar");
        properties.setProperty("java.class.path", join(outer, last));

        assertThat(discovered()).containsExactly(outer, odd, absolute, inner, nested, classes, last);
    }

    @Test
    void emptyElementIsTheCurrentDirectoryUnlessAMainModuleRuns() throws Exception {
        Path current = Path.of("").toRealPath();
        properties.setProperty("java.class.path", "");
        assertThat(discovered()).containsExactly(current);

        properties.setProperty("jdk.module.main", "m");
        assertThat(discovered()).isEmpty();
    }

    @Test
    void missingElementIsKeptSoThatAMessageCanNameIt() {
        Path missing = directory.resolve("missing.jar");
        properties.setProperty("java.class.path", missing.toString());

        ClassPath classPath = TestClassPath.discover(properties, List.of());
        assertThat(classPath.find("a.txt")).isNull();
        assertThat(classPath.problems()).singleElement().asString().contains(missing.toString());
    }

    @Test
    void surefireClassPathAddsWhatIsMissing() throws Exception {
        Path a = jar("a.jar");
        Path b = jar("b.jar");
        Path c = jar("c.jar");
        properties.setProperty("java.class.path", b.toString());
        properties.setProperty("surefire.test.class.path", join(c, b, a) + File.pathSeparator);

        assertThat(discovered()).containsExactly(b, c, a);
    }

    @Test
    void modulePathAddsPatchesModulesAndDirectoriesOfModules() throws Exception {
        Path patch = Files.createDirectories(directory.resolve("test-classes"));
        Path module = jar("module.jar");
        Path exploded = directory.resolve("exploded");
        Jars.file(exploded.resolve("module-info.class"), "");
        Path inDirectory = jar("mods/a.jar");
        Jars.file(directory.resolve("mods/readme.txt"), "");
        properties.setProperty("jdk.module.main", "m");
        properties.setProperty("jdk.module.path", join(module, exploded, directory.resolve("mods")));

        ClassPath classPath = TestClassPath.discover(properties, List.of("-ea", "--patch-module=m=" + patch));
        assertThat(classPath.roots())
                .extracting(ClassPathRoot::path)
                .containsExactly(patch, module, exploded, inDirectory);
    }

    @Test
    @SuppressWarnings("deprecation")
    void urlsOfClassLoadersAreAddedWithThoseOfTheirParents() throws Exception {
        Path a = jar("a b.jar");
        Path b = jar("b.jar");
        Path named = jar("named.jar");
        Path c = Jars.jarNaming(directory.resolve("c.jar"), "named.jar");
        properties.setProperty("java.class.path", b.toString());
        URL unencoded = new URL("file:" + a);
        try (URLClassLoader parent = new URLClassLoader(new URL[] {c.toUri().toURL()}, null);
                URLClassLoader child =
                        new URLClassLoader(new URL[] {unencoded, b.toUri().toURL()}, parent)) {
            ClassPath classPath = TestClassPath.discover(properties, List.of(), null, child);
            assertThat(classPath.roots()).extracting(ClassPathRoot::path).containsExactly(b, a, c, named);
        }
    }

    private List<Path> discovered() {
        return TestClassPath.discover(properties, List.of()).roots().stream()
                .map(ClassPathRoot::path)
                .toList();
    }

    private Path jar(String name) throws Exception {
        return Jars.jar(directory.resolve(name), Map.of("a.txt", name));
    }

    private static String join(Path... paths) {
        return Stream.of(paths).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
