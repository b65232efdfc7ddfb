package io.github.warmlambda.internal.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What the agent is told.
 *
 * @param records the file that it writes {@link AgentRecord}s to
 * @param notInstrumented names of classes that are left alone
 * @param beforeInit names of classes to run before the handler's class is loaded
 * @param layers the directory that stands for {@code /opt/java}, or empty if there are no layers
 */
public record AgentSettings(Path records, List<String> notInstrumented, List<String> beforeInit, String layers) {

    private static final String SEPARATOR = "\n";

    static AgentSettings read(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream input = Files.newInputStream(file)) {
            properties.load(input);
        }
        return new AgentSettings(
                Path.of(properties.getProperty("records")),
                list(properties.getProperty("notInstrumented")),
                list(properties.getProperty("beforeInit")),
                properties.getProperty("layers"));
    }

    /** Write the settings for an agent to read. */
    public void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("records", records.toString());
        properties.setProperty("notInstrumented", String.join(SEPARATOR, notInstrumented));
        properties.setProperty("beforeInit", String.join(SEPARATOR, beforeInit));
        properties.setProperty("layers", layers);
        try (OutputStream output = Files.newOutputStream(file)) {
            properties.store(output, null);
        }
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR));
    }
}
