package io.github.warmlambda.launchers;

import io.github.warmlambda.LambdaFunction;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The user's local repository of Maven, by links, with the packaged jar in it: nothing of ours gets into the user's own. */
final class LocalRepository {

    private static final String GROUP = "io/github/warmlambda";
    private static final String VERSION = System.getProperty("project.version");

    private final Path directory;

    private LocalRepository(Path directory) {
        this.directory = directory;
    }

    static LocalRepository in(Path directory) throws IOException {
        LocalRepository repository = new LocalRepository(Files.createDirectories(directory));
        repository.link();
        Path modules = Path.of("").toAbsolutePath().getParent();
        repository.install("warm-lambda-parent", modules.resolve("pom.xml"), "pom");
        // As it is published, without what the jar has in it.
        repository.install("warm-lambda", modules.resolve("extension/dependency-reduced-pom.xml"), "pom");
        repository.install("warm-lambda", packagedJar(), "jar");
        return repository;
    }

    Path directory() {
        return directory;
    }

    /** Run Maven with this repository. */
    Execution maven(Path project, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
        command.addAll(List.of("-B", "-e", "-Dstyle.color=never", "-Dmaven.repo.local=" + directory));
        command.addAll(List.of(arguments));
        return Execution.of(project, command, Map.of("JAVA_HOME", System.getProperty("java.home")));
    }

    /** The jar that this test was given: the reactor has packaged it before integration tests run. */
    static Path packagedJar() {
        try {
            Path jar = Path.of(LambdaFunction.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(jar)) {
                return jar;
            }
            throw new IllegalStateException(
                    "These tests use the packaged jar, not [%s]. Run: mvn verify -pl launcher-tests -am"
                            .formatted(jar));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Links to all that is beside the folders of our own group. */
    private void link() throws IOException {
        Path from = Path.of(System.getProperty("maven.repo.user"));
        Path to = directory;
        for (String folder : GROUP.split("/")) {
            linkAllBut(folder, from, to);
            from = from.resolve(folder);
            to = Files.createDirectory(to.resolve(folder));
        }
    }

    private static void linkAllBut(String folder, Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(from, it -> !it.endsWith(folder))) {
                for (Path entry : entries) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
                }
            }
        }
    }

    private void install(String artifact, Path file, String type) throws IOException {
        Path target = directory.resolve(GROUP).resolve(artifact).resolve(VERSION);
        Files.createDirectories(target);
        Files.copy(file, target.resolve("%s-%s.%s".formatted(artifact, VERSION, type)));
    }
}
