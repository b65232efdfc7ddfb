package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Invocation;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import javax.management.MBeanServer;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Node;

/** Jars that make trouble when class loaders are not those of the JVM. */
class ClassPathTrapsTests {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    @TempDir
    private Path code;

    private Path jar;

    @BeforeEach
    void deployTheHandler() throws IOException {
        new DeploymentZip().classes(Trapped.class, Optional.class).directory(code);
        jar = Files.createDirectory(code.resolve("lib")).resolve("a.jar");
    }

    @Test
    void aPackageMayBePartlyInADirectoryAndPartlyInAJar() throws Exception {
        new DeploymentZip().classes(Beside.class).zip(jar);

        assertThat(answer("beside")).isEqualTo("hello");
    }

    @Test
    void aPackageOfASignedJarMayHaveAnUnsignedClass() throws Exception {
        new DeploymentZip()
                .file(MANIFEST, "Manifest-Version: 1.0\n\n")
                .classes(Beside.class)
                .zip(jar);
        sign(jar);

        assertThatExceptionOfType(SecurityException.class)
                .isThrownBy(this::loadPlainly)
                .withMessageContaining("signer information does not match");
        assertThat(answer("beside")).isEqualTo("hello");
    }

    @Test
    void aPackageThatAJarSealsMayGoOnElsewhere() throws Exception {
        new DeploymentZip()
                .file(MANIFEST, "Manifest-Version: 1.0\nSealed: true\n\n")
                .classes(Beside.class)
                .zip(jar);

        assertThatExceptionOfType(SecurityException.class)
                .isThrownBy(this::loadPlainly)
                .withMessageContaining("sealing violation");
        assertThat(answer("beside")).isEqualTo("hello");
    }

    @Test
    void ofAClassInTwoJarsTheFirstCounts() throws Exception {
        new DeploymentZip().classes(Beside.class).zip(jar);
        new DeploymentZip().classes(Beside.class).zip(jar.resolveSibling("b.jar"));

        assertThat(answer("source")).endsWith("/lib/a.jar");
    }

    @Test
    void classesOfTheJdkInAJarAreThoseOfTheJdk() throws Exception {
        new DeploymentZip()
                .classes(QName.class, Node.class, XMLStreamReader.class)
                .zip(jar);

        assertThat(answer("xml")).isEqualTo("order java.xml");
        assertThat(answer("signatures")).isEqualTo("DefaultDomain CN=Ada Default org.w3c.dom");
    }

    @Test
    void aClassWhoseOptionalDependencyIsMissingRunsUntilItNeedsIt() throws Exception {
        assertThat(answer("optional, unused")).isEqualTo("unused");

        Invocation invocation = invoke("optional");
        assertThat(invocation.error().orElseThrow().errorType()).contains("java.lang.NoClassDefFoundError");
        assertThat(invocation.error().orElseThrow().errorMessage())
                .isEqualTo(Beside.class.getName().replace('.', '/'));
    }

    private String answer(String event) {
        return invoke(event).payloadAs(String.class);
    }

    private Invocation invoke(String event) {
        try (LambdaFunction function =
                LambdaFunction.of(Trapped.class).code(code.toString()).create()) {
            return function.invoke(event);
        }
    }

    /** What the JVM's own loaders do with the same code. */
    private void loadPlainly() throws Exception {
        URL[] urls = {jar.toUri().toURL(), code.toUri().toURL()};
        try (URLClassLoader plain = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            plain.loadClass(Beside.class.getName());
            plain.loadClass(Optional.class.getName());
        }
    }

    private static void sign(Path jar) throws Exception {
        Path keys = jar.resolveSibling("keys");
        String[] store = {"-keystore", keys.toString(), "-storepass", "secret", "-keypass", "secret"};
        run("keytool", store, "-genkeypair", "-alias", "key", "-keyalg", "EC", "-dname", "CN=Ada");
        run("jarsigner", store, jar.toString(), "key");
        Files.delete(keys);
    }

    private static void run(String tool, String[] store, String... arguments) throws Exception {
        String[] command = new String[1 + store.length + arguments.length];
        command[0] = Path.of(System.getProperty("java.home"), "bin", tool).toString();
        System.arraycopy(store, 0, command, 1, store.length);
        System.arraycopy(arguments, 0, command, 1 + store.length, arguments.length);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }

    public static final class Trapped implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String event, Context context) {
            try {
                return switch (event) {
                    case "beside" -> Beside.GREETING.toString();
                    case "source" ->
                        Beside.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString();
                    case "xml" -> nameOfRoot();
                    case "signatures" ->
                        describe(
                                ManagementFactory.getPlatformMBeanServer(),
                                new X500Principal("CN=Ada"),
                                SSLContext.getDefault(),
                                Node.class);
                    default -> Optional.use(event);
                };
            } catch (NoSuchAlgorithmException | XMLStreamException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String nameOfRoot() throws XMLStreamException {
            XMLStreamReader reader = XMLInputFactory.newInstance().createXMLStreamReader(new StringReader("<order/>"));
            reader.next();
            QName name = reader.getName();
            return name.getLocalPart() + " " + QName.class.getModule().getName();
        }

        private static String describe(
                MBeanServer server, X500Principal principal, SSLContext tls, Class<? extends Node> node) {
            return "%s %s %s %s"
                    .formatted(server.getDefaultDomain(), principal, tls.getProtocol(), node.getPackageName());
        }
    }

    static final class Beside {

        static final Object GREETING = "hello";

        private Beside() {}
    }

    /** Names a class that the code may lack. */
    static final class Optional {

        private Optional() {}

        static String use(String event) {
            return event.endsWith("unused") ? "unused" : Beside.GREETING.toString();
        }
    }
}
