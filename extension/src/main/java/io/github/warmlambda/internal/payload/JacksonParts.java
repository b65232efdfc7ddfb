package io.github.warmlambda.internal.payload;

import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The jars of Jackson on the test's class path: their versions must fit each other. */
final class JacksonParts {

    private static final List<String> MARKERS = List.of(
            "com.fasterxml.jackson.annotation.JsonProperty",
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.datatype.jdk8.Jdk8Module",
            "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule",
            "tools.jackson.core.JsonParser",
            "tools.jackson.databind.ObjectMapper");

    private JacksonParts() {}

    /** What is there, and the way to one version of all, as sentences. */
    static String described() {
        String found = MARKERS.stream()
                .map(JacksonParts::jarOf)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return " The class path has " + found
                + ". Give all of Jackson one version: import com.fasterxml.jackson:jackson-bom"
                + " (tools.jackson:jackson-bom for Jackson 3) in dependencyManagement.";
    }

    private static @Nullable String jarOf(String className) {
        try {
            CodeSource source = Class.forName(className, false, JacksonParts.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            String path = source == null ? "" : source.getLocation().getPath();
            return path.isEmpty() ? null : path.substring(path.lastIndexOf('/') + 1);
        } catch (ClassNotFoundException | LinkageError absent) {
            return null;
        }
    }
}
