package io.github.warmlambda.launchers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of {@code versions.txt}: versions that a user may have. */
record Versions(
        boolean corner,
        String what,
        Map<String, String> properties,
        List<Artifact> boms,
        List<Artifact> pinned,
        List<Artifact> added) {

    private static final String RELEASE = "maven.compiler.release";
    private static final String BOM = "bom:";

    /** Some of the file: the corners, or all; none that this JDK is too old for. */
    static List<Versions> read(boolean all) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Versions.class.getResourceAsStream("/versions.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Versions::parse)
                    .filter(it -> (all || it.corner)
                            && it.release() <= Runtime.version().feature())
                    .toList();
        }
    }

    private static Versions parse(String line) {
        String[] columns = line.split(" *\\| *");
        Map<String, String> properties = new LinkedHashMap<>();
        List<Artifact> boms = new ArrayList<>();
        List<Artifact> pinned = new ArrayList<>();
        List<Artifact> added = new ArrayList<>();
        for (String version : columns[2].split(" ")) {
            if (version.contains("=")) {
                properties.put(version.substring(0, version.indexOf('=')), version.substring(version.indexOf('=') + 1));
            } else if (version.startsWith(BOM)) {
                boms.add(Artifact.parse(version.substring(BOM.length())));
            } else if (version.startsWith("+")) {
                added.add(Artifact.parse(version.substring(1)));
            } else {
                pinned.add(Artifact.parse(version));
            }
        }
        return new Versions(columns[0].equals("corner"), columns[1], properties, boms, pinned, added);
    }

    Consumer consumer(Consumer consumer) throws IOException {
        return consumer.pom(
                        "pins",
                        xml(pinned) + boms.stream().map(Artifact::imported).collect(Collectors.joining()))
                .pom("dependencies", xml(added));
    }

    String[] arguments(String goal) {
        return Stream.concat(
                        Stream.of(goal),
                        properties.entrySet().stream().map(it -> "-D%s=%s".formatted(it.getKey(), it.getValue())))
                .toArray(String[]::new);
    }

    /** What is on the class path of the tests, if these are the versions in use. */
    List<String> jars() {
        Stream<Artifact> ofProperties = Stream.of(
                        new Artifact("", "junit-jupiter-api", properties.get("junit.version")),
                        new Artifact("", "assertj-core", properties.get("assertj.version")),
                        new Artifact("", "aws-lambda-java-core", properties.get("core.version")))
                .filter(it -> it.version() != null);
        return Stream.of(pinned.stream(), added.stream(), ofProperties)
                .flatMap(it -> it)
                .map(Artifact::jar)
                .toList();
    }

    int release() {
        return Integer.parseInt(properties.getOrDefault(RELEASE, "17"));
    }

    /** As Maven prints it. */
    String surefireGoal() {
        String version = properties.get("surefire.version");
        return version == null ? ":test (default-test)" : ":%s:test (default-test)".formatted(version);
    }

    @Override
    public String toString() {
        return what;
    }

    private static String xml(List<Artifact> artifacts) {
        return artifacts.stream().map(Artifact::xml).collect(Collectors.joining());
    }

    record Artifact(String groupId, String artifactId, String version) {

        static Artifact parse(String text) {
            List<String> parts = Arrays.asList(text.split(":"));
            return new Artifact(parts.get(0), parts.get(1), parts.get(2));
        }

        String xml() {
            return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
                    .formatted(groupId, artifactId, version);
        }

        String imported() {
            return xml().replace("</version>", "</version><type>pom</type><scope>import</scope>");
        }

        String jar() {
            return "/%s-%s.jar".formatted(artifactId, version);
        }
    }
}
