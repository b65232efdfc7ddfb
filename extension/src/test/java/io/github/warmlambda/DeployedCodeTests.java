package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.environment.Invocation;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;

/** Code as it is deployed: where its classes come from, in AWS's order, and what it cannot see. */
class DeployedCodeTests {

    @TempDir
    private static Path files;

    public static class Shop implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String item, Context context) {
            return item + " costs " + Price.of(item);
        }
    }

    public static class Typed implements RequestHandler<String, Price> {
        @Override
        public Price handleRequest(String item, Context context) {
            return new Price();
        }
    }

    public static class Price {
        static int of(String item) {
            return item.length();
        }
    }

    /** Answers where classes and resources of a name are, as ends of their URLs. */
    public static class Places implements RequestHandler<String, List<String>> {
        @Override
        public List<String> handleRequest(String resource, Context context) {
            List<String> places = new ArrayList<>();
            try {
                for (URL url : Collections.list(Places.class.getClassLoader().getResources(resource))) {
                    String text = url.toString();
                    places.add(text.substring(0, text.indexOf(':')) + " "
                            + text.replaceFirst("!/.*", "").replaceFirst(".*/(?=.*/)", ""));
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return places;
        }
    }

    /** Loads the class that the event names. */
    public static class Loads implements RequestHandler<String, Boolean> {
        @Override
        public Boolean handleRequest(String className, Context context) {
            try {
                Class<?> loaded = Class.forName(className);
                return loaded.getClassLoader() == Loads.class.getClassLoader();
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e.toString());
            }
        }
    }

    private static DeploymentZip jarWith(String marker) {
        return new DeploymentZip().file("marker", marker);
    }

    private static DeploymentZip shop() {
        return new DeploymentZip().classes(Shop.class, Price.class);
    }

    private static LambdaFunction function(Class<?> handler, Path code) {
        return LambdaFunction.of(handler).code(code.toString()).create();
    }

    @Nested
    class Forms {

        @Test
        void aJarWithClassesAtItsRoot() throws IOException {
            assertServes(shop().zip(files.resolve("root.jar")));
        }

        @Test
        void aZipWithJarsInLib() throws IOException {
            assertServes(new DeploymentZip().jar("lib/shop.jar", shop()).zip(files.resolve("lib.zip")));
        }

        @Test
        void aDirectory() throws IOException {
            assertServes(new DeploymentZip()
                    .classes(Shop.class)
                    .jar("lib/price.jar", new DeploymentZip().classes(Price.class))
                    .directory(files.resolve("directory")));
        }

        @Test
        void layersBesideThePackage() throws IOException {
            Path code = new DeploymentZip().classes(Shop.class).zip(files.resolve("thin.jar"));
            Path layer = new DeploymentZip()
                    .jar("java/lib/price.jar", new DeploymentZip().classes(Price.class))
                    .zip(files.resolve("price-layer.zip"));
            try (LambdaFunction shop = LambdaFunction.of(Shop.class)
                    .code(code.toString())
                    .layers(layer.toString())
                    .create()) {
                assertThat(shop.invoke("tea").payloadText()).isEqualTo("\"tea costs 3\"");
            }
        }

        private void assertServes(Path code) {
            try (LambdaFunction shop = function(Shop.class, code)) {
                assertThat(shop.invoke("tea").payloadText()).isEqualTo("\"tea costs 3\"");
                assertThat(shop.invoke("coffee").coldStart()).isFalse();
                shop.coldStart();
                assertThat(shop.invoke("tea").coldStart()).isTrue();
            }
        }
    }

    @Nested
    class ClassPathOrder {

        @Test
        void isTheRootThenLibThenLayersEachSortedByName() throws IOException {
            DeploymentZip code = new DeploymentZip().classes(Places.class).file("marker", "root");
            for (String name : List.of("b", "4", "z", "A", "a")) {
                code.jar("lib/" + name + ".jar", jarWith(name));
            }
            code.jar("ignored.jar", jarWith("in the root"));
            code.jar("lib/.jar", jarWith("name too short"));
            code.jar("lib/c.JAR", jarWith("not .jar"));
            code.jar("lib/deep/d.jar", jarWith("deeper"));
            Path second = new DeploymentZip()
                    .jar("java/lib/y.jar", jarWith("y"))
                    .jar("java/lib/v.jar", jarWith("v"))
                    .zip(files.resolve("second-layer.zip"));
            Path first =
                    new DeploymentZip().jar("java/lib/x.jar", jarWith("x")).directory(files.resolve("first-layer"));
            try (LambdaFunction places = LambdaFunction.of(Places.class)
                    .code(code.directory(files.resolve("ordered")).toString())
                    .layers(first.toString(), second.toString())
                    .create()) {
                assertThat(places.invoke("marker").payloadAs(String[].class))
                        .containsExactly(
                                "file ordered/marker",
                                "jar lib/4.jar",
                                "jar lib/A.jar",
                                "jar lib/a.jar",
                                "jar lib/b.jar",
                                "jar lib/z.jar",
                                "jar lib/v.jar",
                                "jar lib/x.jar",
                                "jar lib/y.jar");
            }
        }

        @Test
        void anArchiveIsUnpackedSoThatItsResourcesAreFiles() throws IOException {
            Path jar = new DeploymentZip()
                    .classes(Places.class)
                    .file("marker", "root")
                    .file("META-INF/versions/17/only-in-a-version", "")
                    .file("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\n")
                    .zip(files.resolve("unpacked.jar"));
            try (LambdaFunction places = function(Places.class, jar)) {
                assertThat(places.invoke("marker").payloadText()).startsWith("[\"file warm-lambda-");
                assertThat(places.invoke("only-in-a-version").payloadText()).isEqualTo("[]");
            }
        }

        @Test
        void anArchiveIsUnpackedAgainWhenItWasBuiltAgain() throws IOException {
            Path jar = files.resolve("rebuilt.jar");
            new DeploymentZip().classes(Shop.class).zip(jar);
            try (LambdaFunction before = function(Shop.class, jar)) {
                assertThat(before.invoke("tea").error()).isPresent();
            }
            shop().zip(jar);
            try (LambdaFunction after = function(Shop.class, jar)) {
                assertThat(after.invoke("tea").error()).isEmpty();
            }
        }
    }

    @Nested
    class WhatItSees {

        @Test
        void aClassMissingFromThePackageIsMissedAsOnAws() throws IOException {
            Path jar = new DeploymentZip().classes(Shop.class).zip(files.resolve("missing.jar"));
            try (LambdaFunction shop = function(Shop.class, jar)) {
                Invocation invocation = shop.invoke("tea");

                assertThat(invocation.error())
                        .map(FunctionError::errorType)
                        .hasValueSatisfying(type -> assertThat(type).contains("java.lang.NoClassDefFoundError"));
                assertThat(invocation.error())
                        .map(FunctionError::errorMessage)
                        .contains("io/github/warmlambda/DeployedCodeTests$Price");
                assertThat(shop.invoke("tea").coldStart()).isFalse();
            }
        }

        @Test
        void aTypeOfTheHandlersSignatureThatIsMissingEndsTheRuntimeAsOnAws() throws IOException {
            Path jar = new DeploymentZip().classes(Typed.class).zip(files.resolve("no-type.jar"));
            try (LambdaFunction typed = function(Typed.class, jar)) {
                Invocation invocation = typed.invoke("tea");

                assertThat(invocation.error()).map(FunctionError::errorType).contains(Optional.of("Runtime.ExitError"));
                assertThat(invocation.environment().endReason()).contains(EndReason.EXIT);
                assertThat(invocation.environment().log())
                        .contains("java.lang.TypeNotPresentException: Type " + Price.class.getName() + " not present");
            }
        }

        @Test
        void aHandlerMissingFromThePackageIsAwsErrorOfEachInvocation() throws IOException {
            Path jar = new DeploymentZip().classes(Price.class).zip(files.resolve("no-handler.jar"));
            try (LambdaFunction shop = function(Shop.class, jar)) {
                assertThat(shop.invoke("tea").error())
                        .map(FunctionError::errorMessage)
                        .contains("Class not found: " + Shop.class.getName());
            }
        }

        @Test
        void nothingOfTheTestsClassPath() throws IOException {
            try (LambdaFunction loads = loads()) {
                for (String className : List.of(
                        "org.assertj.core.api.Assertions",
                        "org.junit.jupiter.api.Test",
                        "com.fasterxml.jackson.databind.ObjectMapper",
                        "net.bytebuddy.ByteBuddy",
                        DeployedCodeTests.class.getName())) {
                    assertThat(loads.invoke(className).error())
                            .as(className)
                            .map(FunctionError::errorMessage)
                            .contains("java.lang.ClassNotFoundException: " + className);
                }
            }
        }

        @Test
        void theJdkAwsRuntimeAndItsOwnCopies() throws IOException {
            try (LambdaFunction loads = loads()) {
                assertThat(loads.invoke("javax.sql.DataSource").payloadText()).isEqualTo("false");
                assertThat(loads.invoke(RequestHandler.class.getName()).payloadText())
                        .isEqualTo("false");
                assertThat(loads.invoke("com.amazonaws.lambda.thirdparty.com.google.gson.Gson")
                                .payloadText())
                        .isEqualTo("false");
                assertThat(loads.invoke(Loads.class.getName()).payloadText()).isEqualTo("true");
            }
        }

        @Test
        void sharedRootsOfTheTestJvm() throws IOException {
            Path jar = new DeploymentZip().classes(Loads.class).zip(files.resolve("sharing.jar"));
            try (LambdaFunction loads = LambdaFunction.of(Loads.class)
                    .code(jar.toString())
                    .shared(org.assertj.core.api.Assertions.class)
                    .create()) {
                assertThat(loads.invoke("org.assertj.core.api.Assertions").payloadText())
                        .isEqualTo("false");
            }
        }

        private static LambdaFunction loads() throws IOException {
            return function(
                    Loads.class, new DeploymentZip().classes(Loads.class).zip(files.resolve("loads.jar")));
        }
    }

    @Nested
    class InTests {

        @Test
        void theHandlerNeedNotBeOnTheTestsClassPath() {
            JupiterRun.of(NotOnTheClassPathTestCase.class).succeeded(1);
        }

        @Test
        void codeMayBeBuiltBeforeAllTests() {
            JupiterRun.of(BuiltByTheTestCase.class).succeeded(1);
        }

        @Test
        void codeThatIsMissingIsWrongUse() {
            assertThat(JupiterRun.of(MissingTestCase.class).onlyFailure("test(LambdaFunction)"))
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessage(
                            "@WarmLambda on class [%s]: code: [target/absent.jar] must be a directory, or an archive in zip or jar format, but does not exist. Relative paths begin at the working directory [%s]. Build it before the test runs, or correct the path.",
                            MissingTestCase.class.getName(), Path.of("").toAbsolutePath());
        }

        @Test
        void aSharedHandlerIsWrongUse() {
            assertThat(JupiterRun.of(SharedHandlerTestCase.class).onlyFailure("test(LambdaFunction)"))
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessage(
                            "@WarmLambda on class [%s]: handler: class [%s] must run in the execution environment, but is in [%s], which shared = %s.class takes from the test JVM, so its statics would be those of the test JVM. Share a class of another jar or directory.",
                            SharedHandlerTestCase.class.getName(),
                            Shop.class.getName(),
                            Path.of(DeployedCodeTests.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .getPath()),
                            Price.class.getName());
        }
    }

    @WarmLambda(handler = "com.acme.Orders", code = "target/test-classes")
    static class NotOnTheClassPathTestCase {
        @Test
        void test(LambdaFunction orders) {
            assertThat(orders.invoke("x").error())
                    .map(FunctionError::errorMessage)
                    .contains("Class not found: com.acme.Orders");
            assertThat(orders.environment().endReason()).isEmpty();
        }
    }

    @WarmLambda(value = Shop.class, code = "target/deployed-code-tests/shop.jar")
    static class BuiltByTheTestCase {
        @BeforeAll
        static void build() throws IOException {
            Files.createDirectories(Path.of("target/deployed-code-tests"));
            shop().zip(Path.of("target/deployed-code-tests/shop.jar"));
        }

        @Test
        void test(Invoker<String, String> shop) {
            assertThat(shop.invoke("tea")).isEqualTo("tea costs 3");
        }
    }

    @WarmLambda(value = Shop.class, code = "target/absent.jar")
    static class MissingTestCase {
        @Test
        void test(LambdaFunction function) {
            function.invoke("x");
        }
    }

    @WarmLambda(value = Shop.class, shared = Price.class)
    static class SharedHandlerTestCase {
        @Test
        void test(LambdaFunction function) {
            function.invoke("x");
        }
    }
}
