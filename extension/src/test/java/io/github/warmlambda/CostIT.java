package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * What environments cost, in numbers that are the same on all machines: classes that the JVM defines, and files that it has
 * open. Two JVMs run after each other, so that the second finds what the first has kept.
 */
class CostIT {

    private static final int ENVIRONMENTS = 5;
    private static final String RELOCATED = "com.amazonaws.lambda.thirdparty.";
    private static final String AWS = "com.amazonaws.services.lambda.";
    /** Of Byte Buddy, or as it is relocated in our jar. */
    private static final Set<String> ASM =
            Set.of("net.bytebuddy.jar.asm.ClassReader", "io.github.warmlambda.internal.asm.ClassReader");

    @TempDir
    private static Path directory;

    private static List<String> first = List.of();
    private static List<String> second = List.of();
    private static List<String> openFiles = List.of();

    @BeforeAll
    static void runTwoJvms() throws IOException {
        Path jar = packaged();
        first = run(jar, "first", Main.class);
        second = run(jar, "second", Main.class);
        openFiles = Files.readAllLines(directory.resolve("open files"));
    }

    @Test
    void theFirstJvmInstrumentsWithAsmAndTheSecondDoesNotLoadIt() {
        assertThat(first).containsAnyElementsOf(ASM);
        assertThat(second)
                .doesNotContainAnyElementsOf(ASM)
                .doesNotContain("io.github.warmlambda.internal.instrumentation.Redirections");
    }

    @Test
    void librariesThatAwsRelocatedAreDefinedOnce() {
        Map<String, Long> relocated = count(second, name -> name.startsWith(RELOCATED));

        assertThat(relocated).hasSizeBetween(300, 700);
        assertThat(relocated.values()).containsOnly(1L);
    }

    @Test
    void anEnvironmentDefinesFewOfAwsClasses() {
        Map<String, Long> defined = count(second, name -> name.startsWith(AWS));

        assertThat(defined).hasSizeBetween(30, 95);
        // Those of the environments, of a layer that is ready for the next, and of the test JVM.
        assertThat(defined.values()).allSatisfy(times -> assertThat(times).isLessThanOrEqualTo(ENVIRONMENTS + 2));
    }

    @Test
    void theHandlerIsDefinedOnceInEachEnvironmentAndNotInTheTestJvm() {
        assertThat(second.stream().filter(CountingHandler.class.getName()::equals))
                .hasSize(ENVIRONMENTS);
    }

    @Test
    void theWayToTheFirstResponseIsShort() {
        assertThat(second.stream().filter(name -> name.startsWith("io.github.warmlambda.") && !isHidden(name)))
                .as("our own classes, all environments")
                .hasSizeLessThan(330);
        assertThat(second.stream().filter(name -> name.contains("LambdaForm")))
                .as("method handles that had to be compiled")
                .hasSizeLessThan(130);
        assertThat(second)
                .as("takes 30 ms to start")
                .doesNotContain("java.lang.management.ManagementFactory", "java.security.SecureRandom");
    }

    @Test
    void whatIsRehearsedWhileJUnitLooksForTestsIsNotLoadedByTheFirstTest() throws IOException {
        List<String> loaded = run(packaged(), "junit", WithJUnit.class);

        List<String> byTest =
                loaded.subList(loaded.indexOf(BeforeFirst.class.getName()), loaded.indexOf(AfterFirst.class.getName()));
        assertThat(byTest.stream().filter(name -> name.startsWith("io.github.warmlambda.") && !isHidden(name)))
                .as("our own classes")
                .hasSizeLessThan(25)
                .contains(CountingHandler.class.getName());
        assertThat(byTest.stream().filter(name -> name.startsWith(RELOCATED))).hasSizeLessThan(10);
        assertThat(byTest.stream().filter(name -> name.contains("LambdaForm"))).hasSizeLessThan(10);
    }

    @Test
    void aJvmThatSelectsNoWarmLambdaClassRehearsesNothing() throws IOException {
        List<String> loaded = run(packaged(), "plain", WithJUnitPlain.class);

        assertThat(loaded.stream()
                        .filter(name -> name.startsWith("io.github.warmlambda.") && !isHidden(name))
                        .filter(name -> !name.startsWith(CostIT.class.getName()))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "io.github.warmlambda.internal.session.SelectedClassesListener",
                        "io.github.warmlambda.internal.session.RunListener",
                        "io.github.warmlambda.internal.report.RunEnd",
                        WarmLambda.class.getName(),
                        // What the annotation names.
                        WarmLambdaExtension.class.getName(),
                        WarmLambdaLocks.class.getName());
        assertThat(loaded.stream().filter(name -> name.startsWith(AWS) || name.startsWith(RELOCATED)))
                .isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void noJarIsOpenedTwice() {
        assertThat(openFiles)
                .filteredOn(file -> file.endsWith(".jar"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private static boolean isHidden(String name) {
        return name.contains("$$Lambda") || name.contains("/0x");
    }

    private static Map<String, Long> count(List<String> names, Predicate<String> chosen) {
        return names.stream()
                .filter(chosen)
                .filter(name -> !isHidden(name))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Path rootOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /** Our classes in a jar, as only what is packaged is kept. */
    private static Path packaged() throws IOException {
        Path classes = rootOf(LambdaFunction.class);
        if (!Files.isDirectory(classes)) {
            return classes;
        }
        Path jar = directory.resolve("packaged.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path classFile : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(classFile).toString().replace('\\', '/')));
                Files.copy(classFile, out);
            }
        }
        return jar;
    }

    /** The names of all classes that a JVM defined. */
    private static List<String> run(Path jar, String name, Class<?> main) throws IOException {
        Path log = directory.resolve(name + ".log");
        Path open = directory.resolve("open files");
        ForkedJvm.Result result = new ForkedJvm()
                .option("-Xlog:class+load:file=" + log + ":none")
                .option("-Dwarmlambda.cache=" + directory.resolve("cache"))
                .option("-Djava.io.tmpdir=" + Files.createDirectories(directory.resolve("tmp")))
                .option("-Dopen.files=" + open)
                .without("classes", jar.getFileName().toString())
                .with(jar)
                .with(rootOf(CostIT.class))
                .run(main);
        assertThat(result.exitStatus()).as(result.output()).isZero();
        return Files.readAllLines(log).stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    public static final class CountingHandler implements RequestHandler<Map<String, Object>, Integer> {

        private static int counter;

        @Override
        public Integer handleRequest(Map<String, Object> event, Context context) {
            return ++counter;
        }
    }

    static final class BeforeFirst {}

    static final class AfterFirst {}

    static final class WithJUnit {

        public static void main(String[] arguments) {
            execute(FirstTest.class);
        }

        static void execute(Class<?> testClass) {
            SummaryGeneratingListener summary = new SummaryGeneratingListener();
            try (LauncherSession session = LauncherFactory.openSession()) {
                session.getLauncher()
                        .execute(
                                LauncherDiscoveryRequestBuilder.request()
                                        .selectors(selectClass(testClass))
                                        .build(),
                                summary);
            }
            if (summary.getSummary().getTestsSucceededCount() != 1) {
                throw new IllegalStateException(
                        summary.getSummary().getFailures().toString());
            }
        }
    }

    static final class WithJUnitPlain {

        public static void main(String[] arguments) {
            WithJUnit.execute(PlainTest.class);
        }
    }

    static class PlainTest {

        @Test
        void plain() {
            boolean rehearsing = Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().equals("warm-lambda-rehearse"));
            assertThat(rehearsing).isFalse();
        }
    }

    @WarmLambda(CountingHandler.class)
    static class FirstTest {

        @Test
        void first(LambdaFunction function) throws InterruptedException {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("warm-lambda-rehearse")) {
                    thread.join();
                }
            }
            assertThat(new BeforeFirst()).isNotNull();
            String payload = function.invokeJson("{\"a\":1}").payloadText();
            assertThat(new AfterFirst()).isNotNull();
            assertThat(payload).isEqualTo("1");
        }
    }

    static final class Main {

        public static void main(String[] arguments) throws IOException {
            for (int i = 0; i < ENVIRONMENTS; i++) {
                String handler = Main.class.getName().replace("Main", "CountingHandler");
                try (LambdaFunction function = LambdaFunction.of(handler).create()) {
                    String payload = function.invokeJson("{\"a\":1}").payloadText();
                    if (!payload.equals("1")) {
                        throw new IllegalStateException(payload);
                    }
                }
            }
            Files.write(Path.of(System.getProperty("open.files")), openFiles());
        }

        private static List<String> openFiles() throws IOException {
            Path open = Path.of("/proc/self/fd");
            if (!Files.isDirectory(open)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(open)) {
                return files.map(Main::target).toList();
            }
        }

        private static String target(Path file) {
            try {
                return Files.readSymbolicLink(file).toString();
            } catch (IOException closed) {
                return "";
            }
        }
    }
}
