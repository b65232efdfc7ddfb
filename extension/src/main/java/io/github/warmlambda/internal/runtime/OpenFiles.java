package io.github.warmlambda.internal.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The open files and sockets of a process.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_fd.5.html">proc_pid_fd(5)</a>
 */
public final class OpenFiles implements Supplier<Optional<Set<String>>> {

    private static final String OF_PROCESSES = "/proc/";
    private static final String DESCRIPTORS = "/fd";
    private static final String JAR = ".jar";

    private final Path descriptors;

    /** The descriptors of jars, most of what a JVM has open; class loaders keep them open, so they are looked up once. */
    private final Map<String, String> jars = new ConcurrentHashMap<>();

    private OpenFiles(String process) {
        this.descriptors = Path.of(OF_PROCESSES + process + DESCRIPTORS);
    }

    /** Those of the test JVM. */
    static OpenFiles ofThisJvm() {
        return new OpenFiles("self");
    }

    /** Those of another process. */
    public static OpenFiles of(long pid) {
        return new OpenFiles(String.valueOf(pid));
    }

    /**
     * Each by its descriptor and what that is open for: both are used again, but hardly together. Empty where the operating system does
     * not tell, or the process has gone.
     */
    @Override
    public Optional<Set<String>> get() {
        String[] numbers = descriptors.toFile().list();
        if (numbers == null) {
            return Optional.empty();
        }
        Set<String> open = new HashSet<>();
        for (String number : numbers) {
            add(number, open);
        }
        jars.values().retainAll(open);
        return Optional.of(open);
    }

    private void add(String number, Set<String> open) {
        String jar = jars.get(number);
        if (jar != null) {
            open.add(jar);
            return;
        }
        try {
            String target = Files.readSymbolicLink(descriptors.resolve(number)).toString();
            String file = number + " " + target;
            if (target.endsWith(JAR)) {
                jars.put(number, file);
            }
            // The look itself opens that directory.
            if (!target.startsWith(OF_PROCESSES) || !target.endsWith(DESCRIPTORS)) {
                open.add(file);
            }
        } catch (IOException closedMeanwhile) {
            // Then it is not open.
        }
    }
}
