package example.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One environment after another in a JVM with little room. */
class ManyEnvironmentsIT {

    @Test
    void aThousandOfASmallHandler() throws Exception {
        assertThat(run(List.of("-Xmx256m", "-XX:MaxMetaspaceSize=128m"), ManyEnvironments.Small.class, 1_000, false))
                .isEqualToNormalizingNewlines("1000 answers\nno growth\n");
    }

    @Test
    void threeHundredWithAClientThatIsClosed() throws Exception {
        assertThat(run(List.of("-Xmx512m", "-XX:MaxMetaspaceSize=160m"), TableHandler.class, 300, true))
                .isEqualToNormalizingNewlines("300 answers\nno growth\n");
    }

    @Test
    void whereTheClientIsLeftOpenTheWarningNamesItsThreadAndItsField() throws Exception {
        String output = run(List.of("-Xmx512m"), TableHandler.class, 30, false);

        assertThat(output)
                .containsPattern(
                        "WARNING: Execution environment \\d+ of function \\[TableHandler] has ended, but its classes cannot be unloaded\\.\nThere is thread \"idle-connection-reaper\", which is here:\n\tat ")
                .contains("""
                        Static fields of its code hold something that can be closed:
                          example.clients.TableHandler.CLIENT (software.amazon.awssdk.services.dynamodb.DefaultDynamoDbClient)
                        """)
                .contains("""
                        Each environment that ends so keeps its memory until the test JVM ends. Let the function's code end what it began, say closeOnEnd = true, or give the test isolation = PROCESS.
                        To see what holds them, and to fail the test, say checks = Check.UNLOADS.
                        """)
                .containsOnlyOnce("has ended, but its classes cannot be unloaded")
                .containsPattern("(?m)^growth by \\d+ classes$");
    }

    private static String run(List<String> options, Class<?> handler, int environments, boolean close)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), ManyEnvironments.class.getName()));
        command.addAll(List.of(handler.getName(), "" + environments, "" + close));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines()
                .filter(line -> !line.startsWith("SLF4J"))
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }
}
