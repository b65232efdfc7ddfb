package io.github.warmlambda.internal.fork;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Starts a JVM with the flags of Lambda's, and AWS's runtime in it. */
final class JvmCommand {

    private static final String AWS_RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final double HEAP_SHARE = 0.85;
    private static final int KILOBYTES_PER_MEGABYTE = 1024;
    private static final File NOTHING = new File("/dev/null");

    private final List<String> command = new ArrayList<>();

    private JvmCommand() {}

    /**
     * The command of the managed runtime.
     *
     * @param memorySize the memory of the function in MB
     */
    static JvmCommand of(List<Path> runtime, int memorySize, ProcessFiles files, String handler) {
        JvmCommand jvm = new JvmCommand();
        // A JVM that crashes is to abort, which it does only if it may dump its core, and is to leave no core.
        jvm.addIfPresent("/usr/bin/prlimit", "--core=0");
        // Then what the function starts is of its group, and is frozen and ended with it.
        jvm.addIfPresent("/usr/bin/setsid");
        jvm.add(ForkedJdk.java(System.getProperties()));
        // As seen on Lambda: 445645k of 512 MB.
        jvm.add("-XX:MaxHeapSize=" + Math.round(memorySize * KILOBYTES_PER_MEGABYTE * HEAP_SHARE) + "k");
        jvm.add("-XX:+UseSerialGC", "-XX:+TieredCompilation", "-XX:TieredStopAtLevel=1", "-Xshare:auto");
        jvm.add("--add-opens=java.base/java.io=ALL-UNNAMED");
        jvm.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
        jvm.add("-XX:+ErrorFileToStderr");
        jvm.addOwn(files, runtime);
        jvm.add("-classpath", runtime.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        jvm.add(AWS_RUNTIME, handler);
        return jvm;
    }

    /** What a machine needs that is not Lambda's, and what else a JVM that is killed would leave behind. */
    private void addOwn(ProcessFiles files, List<Path> runtime) {
        add("-XX:-UsePerfData");
        add(AgentJar.option(files.settings()));
        add("-Djava.io.tmpdir=" + files.temporary(), "-Dfile.encoding=UTF-8");
        // AWS's native client; without this, JDK 24 and later warn in the function's log.
        add("--enable-native-access=ALL-UNNAMED");
        NativeClient.library(runtime).ifPresent(file -> add("-D" + NativeClient.PROPERTY + "=" + file));
    }

    private void addIfPresent(String tool, String... arguments) {
        if (new File(tool).canExecute()) {
            add(tool);
            add(arguments);
        }
    }

    private void add(String... arguments) {
        command.addAll(List.of(arguments));
    }

    Process start(ProcessFiles files, Map<String, String> environmentVariables) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(files.task().toFile())
                .redirectInput(NOTHING)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(files.output().path()))
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environmentVariables);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("isolation = PROCESS: no JVM can be started with %s".formatted(command), e);
        }
    }
}
