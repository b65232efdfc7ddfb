package io.github.warmlambda.internal.loading.classpath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is deployed of a function: its code, which is {@code /var/task} on AWS, and its layers, which are merged in
 * {@code /opt}. Archives are unpacked, as AWS does: only so are resources files, and manifests of no effect.
 */
public final class DeploymentPackage {

    private static final int SHORTEST_JAR_NAME = 5;

    private final List<Path> directories = new ArrayList<>();
    private final ManifestClassPath found = new ManifestClassPath();

    private DeploymentPackage() {}

    /**
     * The class path of code and layers, in AWS's order.
     *
     * @param code a jar, zip or directory, or empty for none
     * @param layers zips or directories
     * @throws IllegalArgumentException if one of them cannot be deployed
     * @see <a href="https://github.com/aws/aws-lambda-java-libs/tree/main/aws-lambda-java-runtime-interface-client">
     *     {@code CustomerClassLoader} of AWS's runtime</a>
     */
    public static ClassPath classPath(String code, List<String> layers) {
        DeploymentPackage deployed = new DeploymentPackage();
        if (!code.isEmpty()) {
            deployed.addTaskRoot(DeployedFile.directory("code", code));
        }
        SortedMap<String, Path> layerJars = new TreeMap<>();
        layers.forEach(layer -> layerJars.putAll(deployed.jarsOfLayer(layer)));
        layerJars.values().forEach(deployed.found::addExpanded);
        return deployed.classPath();
    }

    private void addTaskRoot(Path directory) {
        directories.add(directory);
        found.add(directory);
        jarsIn(directory.resolve("lib")).values().forEach(found::addExpanded);
    }

    private SortedMap<String, Path> jarsOfLayer(String layer) {
        Path directory = DeployedFile.directory("layers", layer);
        directories.add(directory);
        SortedMap<String, Path> jars = jarsIn(directory.resolve("java/lib"));
        if (jars.isEmpty()) {
            throw new IllegalArgumentException("layers: [" + layer
                    + "] must hold jars in java/lib/, where alone AWS's Java runtime looks for them, but has none."
                    + " Put them there, or leave the layer out.");
        }
        return jars;
    }

    /** Without what manifests name outside of the package: it is not there on AWS. */
    private ClassPath classPath() {
        return ClassPath.ofRoots(found.roots().stream()
                .filter(root -> directories.stream().anyMatch(root.path()::startsWith))
                .toList());
    }

    private static SortedMap<String, Path> jarsIn(Path directory) {
        SortedMap<String, Path> jars = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                files.filter(Files::isRegularFile)
                        .filter(file -> isJarName(file.getFileName().toString()))
                        .forEach(file -> jars.put(file.getFileName().toString(), file));
            } catch (IOException e) {
                throw new UncheckedIOException("The directory [%s] could not be listed".formatted(directory), e);
            }
        }
        return jars;
    }

    private static boolean isJarName(String name) {
        return name.length() >= SHORTEST_JAR_NAME && name.endsWith(".jar");
    }
}
