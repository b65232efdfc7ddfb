package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.agent.ForkAgent;
import io.github.warmlambda.internal.agent.ForkHooks;
import io.github.warmlambda.internal.agent.ForkListener;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The jar that forked JVMs take as {@code -javaagent}, and the library that it needs, written once for all of them. Not our own
 * jar: it would be on the class path of the function, and in a build of ours there is none before the tests have run.
 */
final class AgentJar {

    private static final Memo<Path> WRITTEN = new Memo<>(AgentJar::write);

    private static final String FILE = "agent.jar";
    private static final List<Class<?>> FOR_BOOTSTRAP = List.of(ForkAgent.class, ForkHooks.class, ForkListener.class);
    private static final List<String> LIBRARY = List.of(
            "io/github/warmlambda/internal/agent/ForkAgent.class",
            "io/github/warmlambda/internal/bridge/RuntimeApi.class",
            "io/github/warmlambda/internal/instrumentation/ClassInstrumentor.class",
            "net/bytebuddy/jar/asm/ClassReader.class");

    private AgentJar() {}

    /** The option of a JVM that is to take it. */
    static String option(Path settings) {
        return "-javaagent:%s=%s%s%s".formatted(WRITTEN.get(), library(), File.pathSeparator, settings);
    }

    private static Path library() {
        return ForkDirectory.ofJvm().resolve("agent-library.jar");
    }

    private static Path write() {
        Path directory = ForkDirectory.ofJvm();
        try {
            Map<String, byte[]> library = new HashMap<>();
            for (String member : LIBRARY) {
                library.putAll(PackagedClasses.ofPackageWith(member));
            }
            StoredJar.write(library(), new Manifest(), library);
            library.keySet().retainAll(namesForBootstrap().toList());
            Path agent = directory.resolve(FILE);
            StoredJar.write(agent, manifest(), library);
            return agent;
        } catch (IOException e) {
            throw new UncheckedIOException("The agent for forked JVMs cannot be written to " + directory, e);
        }
    }

    private static Stream<String> namesForBootstrap() {
        return FOR_BOOTSTRAP.stream().map(type -> type.getName().replace('.', '/') + ".class");
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", ForkAgent.class.getName());
        // So that each class loader of the function, whatever its parent, finds what instrumented classes call.
        attributes.putValue("Boot-Class-Path", FILE);
        return manifest;
    }
}
