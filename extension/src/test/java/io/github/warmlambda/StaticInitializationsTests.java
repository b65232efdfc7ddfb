package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.EndReason;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.Phase;
import io.github.warmlambda.environment.StaticInitialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is recorded of static initializers, and what the check says of it. */
class StaticInitializationsTests {

    public static class Lazy implements RequestHandler<String, String> {

        static final String EAGER = String.valueOf("eager");

        @Override
        public String handleRequest(String event, Context context) throws RuntimeException {
            switch (event) {
                case "holder":
                    return Holder.VALUE;
                case "thread":
                    return inThread();
                case "broken":
                    return Broken.VALUE;
                case "overflow":
                    throw new StackOverflowError();
                default:
                    return EAGER;
            }
        }

        private static String inThread() {
            Thread thread = new Thread(() -> String.valueOf(OnThread.VALUE), "worker");
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "joined";
        }
    }

    static final class Holder {
        static final String VALUE = Outer.VALUE + "!";
    }

    static final class Outer {
        static final String VALUE = String.valueOf("outer");
    }

    static final class OnThread {
        static final String VALUE = String.valueOf("thread");
    }

    static final class Broken {
        static final String VALUE = fail();

        private static String fail() {
            throw new IllegalStateException("no driver");
        }
    }

    /** Defines a second copy of a class, in a way that the event names. */
    public static class Redefining implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            try {
                String name = Outer.class.getName();
                String first = Outer.VALUE;
                ClassLoader own = switch (event) {
                    case "jar" -> new URLClassLoader(new URL[] {jar()}, null);
                    case "url" -> new URLClassLoader(new URL[] {root()}, null);
                    case "subclass" -> new ParentLast(root());
                    default -> new Defining();
                };
                Class<?> copy = Class.forName(name, true, own);
                return first + (copy == Outer.class ? " same" : " copied");
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        private static URL jar() {
            try {
                Path jar = Files.createTempFile("copy", ".jar");
                jar.toFile().deleteOnExit();
                String entry = Outer.class.getName().replace('.', '/') + ".class";
                try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar), new Manifest());
                        InputStream classFile =
                                Redefining.class.getClassLoader().getResourceAsStream(entry)) {
                    stream.putNextEntry(new JarEntry(entry));
                    classFile.transferTo(stream);
                }
                return jar.toUri().toURL();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static URL root() {
            return Redefining.class.getProtectionDomain().getCodeSource().getLocation();
        }
    }

    static final class ParentLast extends URLClassLoader {

        ParentLast(URL root) {
            super(new URL[] {root}, ParentLast.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(Outer.class.getName()) ? findClass(name) : super.loadClass(name, resolve);
        }
    }

    static final class Defining extends ClassLoader {

        Defining() {
            super(Defining.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(Outer.class.getName())) {
                return super.loadClass(name, resolve);
            }
            try (InputStream stream = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] classFile = stream.readAllBytes();
                return defineClass(name, classFile, 0, classFile.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private static String messageOf(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0).message();
    }

    @Nested
    class Recording {

        @Test
        void namesPhaseRequestAndThread() {
            try (LambdaFunction function = LambdaFunction.of(Lazy.class).create()) {
                Invocation holder = function.invoke("holder");
                Invocation thread = function.invoke("thread");

                assertThat(function.staticInitializations())
                        .extracting(
                                StaticInitialization::className,
                                StaticInitialization::phase,
                                it -> it.requestId().orElse(null),
                                StaticInitialization::thread)
                        .containsExactly(
                                tuple(Lazy.class.getName(), Phase.INIT, null, "main"),
                                tuple(Holder.class.getName(), Phase.INVOKE, holder.requestId(), "main"),
                                tuple(Outer.class.getName(), Phase.INVOKE, holder.requestId(), "main"),
                                tuple(OnThread.class.getName(), Phase.INVOKE, thread.requestId(), "worker"));
            }
        }

        @Test
        void takesNestedTimeOffTheCallersOwn() {
            try (LambdaFunction function = LambdaFunction.of(Lazy.class).create()) {
                function.invoke("holder");

                StaticInitialization holder = function.staticInitializations().get(1);
                StaticInitialization outer = function.staticInitializations().get(2);
                assertThat(holder.self()).isEqualTo(holder.total().minus(outer.total()));
                assertThat(outer.self()).isEqualTo(outer.total());
            }
        }

        @Test
        void keepsWhatAnInitializerThrew() {
            try (LambdaFunction function = LambdaFunction.of(Lazy.class).create()) {
                assertThat(function.invoke("broken").error())
                        .hasValueSatisfying(error ->
                                assertThat(error.errorType()).contains("java.lang.ExceptionInInitializerError"));
                assertThat(function.invoke("broken").error())
                        .hasValueSatisfying(
                                error -> assertThat(error.errorType()).contains("java.lang.NoClassDefFoundError"));

                assertThat(function.staticInitializations())
                        .filteredOn(it -> it.className().equals(Broken.class.getName()))
                        .singleElement()
                        .satisfies(
                                it -> assertThat(it.failure()).contains("java.lang.IllegalStateException: no driver"));
            }
        }
    }

    @Nested
    class OnceCheck {

        @Test
        void isSilentWhileOneEnvironmentLives() {
            try (LambdaFunction function = LambdaFunction.of(Lazy.class).create()) {
                function.invoke("holder");
                function.invoke("holder");
                function.coldStart();
                function.invoke("holder");

                assertThat(function.findings(Check.STATIC_INITIALIZERS_ONCE)).isEmpty();
            }
        }

        @Test
        void seesAnEnvironmentThatWasReplaced() {
            try (LambdaFunction function = LambdaFunction.of(Lazy.class).create()) {
                Invocation fatal = function.invoke("overflow");
                function.invoke("");

                assertThat(messageOf(function.findings(Check.STATIC_INITIALIZERS_ONCE))
                                .replaceAll("\tat .*\\R  \tat .*", "(stack)"))
                        .isEqualTo("""
                                Static initializers of function [StaticInitializationsTests-Lazy] ran more than once: execution environment 2 replaced environment 1, because a fatal error ended the runtime: java.lang.StackOverflowError
                                  request %s
                                  (stack)
                                  %s
                                    environment 1, INIT phase, thread "main"
                                    environment 2, INIT phase, thread "main"
                                If the test is about that end, say so after that invocation:
                                    invocation.expectEnd(EndReason.FATAL_ERROR);
                                If it is about a cold start, annotate it with @ColdStart, or call before the next invocation:
                                    function.coldStart();""".formatted(fatal.requestId(), Lazy.class.getName()));
                fatal.expectEnd(EndReason.FATAL_ERROR);
                assertThat(function.findings(Check.STATIC_INITIALIZERS_ONCE)).isEmpty();
            }
        }

        @Test
        void expectEndFailsWithTheEvidenceIfTheEnvironmentLives() {
            try (LambdaFunction function = LambdaFunction.of(Lazy.class).create()) {
                Invocation invocation = function.invoke("");

                org.assertj.core.api.Assertions.assertThatExceptionOfType(AssertionError.class)
                        .isThrownBy(() -> invocation.expectEnd(EndReason.EXIT))
                        .withMessage("""
                                Expected request %s to end its execution environment with EXIT, but the environment lives on (READY).
                                It succeeded with: "eager"
                                Log:
                                %s""".formatted(
                                        invocation.requestId(),
                                        invocation.logTail().indent(2).replaceAll("\\n$", "")));
            }
        }

        @Test
        void seesClassesThatTheCodeDefinedAgain() {
            for (String way : List.of("jar", "url", "subclass", "define")) {
                try (LambdaFunction function =
                        LambdaFunction.of(Redefining.class).create()) {
                    Invocation invocation = function.invoke(way);

                    assertThat(invocation.payloadText()).as(way).isEqualTo("\"outer copied\"");
                    assertThat(messageOf(function.findings(Check.STATIC_INITIALIZERS_ONCE)))
                            .as(way)
                            .startsWith(
                                    "The static initializer of class [" + Outer.class.getName()
                                            + "] ran more than once in execution environment 1 of function [StaticInitializationsTests-Redefining]: the code defined the class again in a class loader of its own.")
                            .contains("    environment 1, INVOKE phase, request " + invocation.requestId()
                                    + ", thread \"main\", class loader ");
                }
            }
        }

        @Test
        void saysWhatItCannotSee() {
            try (LambdaFunction function = LambdaFunction.of(Lazy.class)
                    .notInstrumented(Holder.class.getName())
                    .create()) {
                function.invoke("holder");

                assertThat(messageOf(function.findings(Check.STATIC_INITIALIZERS_ONCE)))
                        .startsWith(
                                "Nobody knows whether the static initializer of class [" + Holder.class.getName()
                                        + "] of function [StaticInitializationsTests-Lazy] ran once: it could not be instrumented, because ");
            }
        }

        @Test
        void isReportedOnceUnlessSwitchedOff() {
            try (LambdaFunction function = LambdaFunction.of(Lazy.class).create();
                    LambdaFunction unchecked = LambdaFunction.of(Lazy.class)
                            .withoutChecks(Check.STATIC_INITIALIZERS_ONCE)
                            .create()) {
                for (LambdaFunction it : List.of(function, unchecked)) {
                    it.invoke("overflow");
                    it.invoke("");
                }
                assertThat(function.takeFindings()).hasSize(1);
                assertThat(function.takeFindings()).isEmpty();
                assertThat(unchecked.takeFindings()).isEmpty();
            }
        }
    }
}
