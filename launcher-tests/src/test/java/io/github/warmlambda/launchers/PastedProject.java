package io.github.warmlambda.launchers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project that a page of the documents shows: each code block below a line that holds nothing but the path of a file.
 *
 * @param files the content of each file by its path
 */
record PastedProject(Map<String, String> files) {

    private static final Pattern FILE =
            Pattern.compile("\n`(?<path>[\\w./-]+)`\n\n```\\w+\n(?<content>.*?)\n```\n", Pattern.DOTALL);
    private static final Pattern DEPENDENCY =
            Pattern.compile("(?<configuration>\\w+)\\(\"(?<group>[^:\"]+):(?<name>[^:\"]+):(?<version>[^:\"]+)\"\\)");

    /** A dependency as Gradle writes it. */
    record Dependency(String configuration, String group, String name, String version) {

        private static final Map<String, String> SCOPES =
                Map.of("implementation", "compile", "testImplementation", "test", "testRuntimeOnly", "test");

        String xml() {
            assertThat(SCOPES)
                    .as("configurations of Gradle that this test knows")
                    .containsKey(configuration);
            return """
                    <dependency>
                        <groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version><scope>%s</scope>
                    </dependency>
                    """.formatted(group, name, version, SCOPES.get(configuration));
        }
    }

    static PastedProject of(Path page) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        Matcher file = FILE.matcher(Files.readString(page));
        while (file.find()) {
            String before = files.put(file.group("path"), file.group("content") + "\n");
            assertThat(before).as("%s shows %s once", page, file.group("path")).isNull();
        }
        return new PastedProject(files);
    }

    /** The first code block of a page in a language. */
    static String firstBlock(Path page, String language) throws IOException {
        Matcher block = Pattern.compile("\n```" + language + "\n(.*?)\n```\n", Pattern.DOTALL)
                .matcher(Files.readString(page));
        assertThat(block.find()).as("%s has a block of %s", page, language).isTrue();
        return block.group(1);
    }

    String file(String path) {
        assertThat(files).as("files that the page shows").containsKey(path);
        return files.get(path);
    }

    /** What a Gradle file depends on. */
    List<Dependency> dependencies(String gradleFile) {
        return DEPENDENCY
                .matcher(file(gradleFile))
                .results()
                .map(it -> new Dependency(it.group(1), it.group(2), it.group(3), it.group(4)))
                .toList();
    }

    /** Write the files that are chosen, as a user would paste them. */
    void pasteInto(Path directory, String pattern) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().matches(pattern)) {
                Path target = directory.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
        }
    }
}
