package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The report of a run, as the JVMs of that run write it. */
class ReportTests {

    @TempDir
    private Path directory;

    public static class Greeter implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String name, Context context) {
            return "Hello, " + name;
        }
    }

    @WarmLambda(Greeter.class)
    static class WarmTestCase {
        @Test
        void greets(LambdaFunction greeter) {
            greeter.invoke("Ada");
        }
    }

    @WarmLambda(Greeter.class)
    static class KilledTestCase {
        @Test
        void greets(LambdaFunction greeter) {
            greeter.invoke("Grace");
            Runtime.getRuntime().halt(1);
        }
    }

    static class PlainTestCase {
        @Test
        void isPlain() {}
    }

    /** What a build tool starts. */
    public static final class Fork {

        private Fork() {}

        public static void main(String[] arguments) throws ClassNotFoundException {
            LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                    .configurationParameter("warmlambda.report.directory", arguments[0])
                    .configurationParameter("warmlambda.report", arguments[1]);
            for (String testClass : List.of(arguments).subList(2, arguments.length)) {
                request.selectors(selectClass(Class.forName(testClass)));
            }
            LauncherFactory.create().execute(request.build());
        }
    }

    private ForkedJvm.Result run(String wanted, String... options) {
        return run(wanted, List.of(WarmTestCase.class, PlainTestCase.class), options);
    }

    private ForkedJvm.Result run(String wanted, List<Class<?>> testClasses, String... options) {
        ForkedJvm jvm = new ForkedJvm();
        for (String option : options) {
            jvm.option(option);
        }
        List<String> arguments = new ArrayList<>(List.of(directory.toString(), wanted));
        testClasses.forEach(it -> arguments.add(it.getName()));
        return jvm.run(Fork.class, arguments.toArray(String[]::new));
    }

    private String page() throws IOException {
        return Files.readString(directory.resolve("index.html"));
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private static final String RECORD = "<script type=\"application/json\" class=\"record\">{\"kind\":\"function\"";

    @Test
    void isWrittenWithItsDataAndItsTrace() throws IOException {
        assertThat(run("on").exitStatus()).isZero();

        assertThat(directory).isDirectoryContaining("glob:**/report.json").isDirectoryContaining("glob:**/trace.json");
        assertThat(page()).contains("\"testClass\":\"" + WarmTestCase.class.getName() + "\"", "Hello, Ada");
    }

    @Test
    void isNotWrittenIfNobodyWantsIt() {
        assertThat(run("off").exitStatus()).isZero();

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aRunWithoutOurTestsWritesNoneAndLoadsOneClass() {
        ForkedJvm.Result result = run("on", List.of(PlainTestCase.class), "-Xlog:class+load");

        assertThat(directory).isEmptyDirectory();
        assertThat(result.output().lines())
                .filteredOn(line -> line.contains("io.github.warmlambda.internal.report."))
                .singleElement()
                .asString()
                .contains("RunEnd");
    }

    @Test
    void theNextRunBeginsAnew() throws IOException {
        run("on");
        run("on");

        assertThat(count(page(), RECORD)).isEqualTo(1);
    }

    @Test
    void theForksOfOneBuildWriteOneReport() throws IOException {
        run("on", "-Dsurefire.real.class.path=");
        run("on", "-Dsurefire.real.class.path=");

        assertThat(count(page(), RECORD)).isEqualTo(2);
        assertThat(count(Files.readString(directory.resolve("report.json")), "{\"kind\":\"function\""))
                .isEqualTo(2);
    }

    @Test
    void aRunThatIsKilledLeavesWhatWasThere() throws IOException {
        assertThat(run("on", List.of(WarmTestCase.class, KilledTestCase.class)).exitStatus())
                .isEqualTo(1);

        assertThat(page()).contains("Hello, Ada").doesNotContain("Hello, Grace");
    }
}
