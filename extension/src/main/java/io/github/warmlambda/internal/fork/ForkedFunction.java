package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import io.github.warmlambda.internal.loading.ProcessCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Manifest;

/** What all processes of a function have in common: its code, laid out as AWS's class loader looks for it. */
final class ForkedFunction {

    /** Sorts after all that has a usual name, as AWS's class loader sorts. */
    private static final String LAST = "~warm-lambda-before-init.jar";

    private static final String NEW_CLIENT =
            "com/amazonaws/services/lambda/runtime/api/client/runtimeapi/LambdaRuntimeApiClient.class";

    private final FunctionConfiguration configuration;
    private final ProcessCode code;
    private final Memo<Boolean> takesPath = new Memo<>(this::hasNewClient);

    ForkedFunction(FunctionConfiguration configuration, ProcessCode code) {
        this.configuration = configuration;
        this.code = code;
    }

    /** The class path of AWS's runtime. */
    List<Path> runtimePath() {
        return code.runtime();
    }

    /** Whether AWS's runtime takes an address of the Runtime API that has a path; before 2.5.0 it took a host and a port. */
    boolean takesPath() {
        return takesPath.get();
    }

    List<String> notInstrumented() {
        return configuration.notInstrumented();
    }

    List<String> beforeInit() {
        return configuration.beforeInit();
    }

    private boolean hasNewClient() {
        if (!configuration.ownRuntimeClient()) {
            return true;
        }
        try (URLClassLoader runtime = NativeClient.loader(code.runtime())) {
            return runtime.getResource(NEW_CLIENT) != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The directory that is deployed; or one that leads to the class path of the test. */
    Path createTask(Path directory) throws IOException {
        if (code.taskRoot().isPresent()) {
            return code.taskRoot().get();
        }
        Path task = directory.resolve("task");
        Files.createDirectories(task.resolve("lib"));
        ClassPathJar.write(task.resolve("lib/classpath.jar"), code.classPath());
        return task;
    }

    /** The directory that stands for {@code /opt/java}; empty if it would be. */
    String createLayers(Path directory) throws IOException {
        Map<String, byte[]> added = code.taskRoot().isPresent() ? beforeInitClasses() : Map.of();
        if (code.layers().isEmpty() && added.isEmpty()) {
            return "";
        }
        Path opt = directory.resolve("opt/java");
        Path lib = Files.createDirectories(opt.resolve("lib"));
        for (Path layer : code.layers()) {
            Files.createSymbolicLink(lib.resolve(layer.getFileName()), layer);
        }
        if (!added.isEmpty()) {
            StoredJar.write(lib.resolve(LAST), new Manifest(), added);
        }
        return opt.toString();
    }

    /** Of the test's classes, those that run before the function's, with all of their source files. */
    private Map<String, byte[]> beforeInitClasses() throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        for (String className : configuration.beforeInit()) {
            String topLevel = topLevel(className.replace('.', '/'));
            Map<String, byte[]> inPackage = PackagedClasses.ofPackageWith(topLevel + ".class");
            inPackage
                    .keySet()
                    .removeIf(name -> !topLevel(name.substring(0, name.length() - ".class".length()))
                            .equals(topLevel));
            classes.putAll(inPackage);
        }
        return classes;
    }

    private static String topLevel(String internalName) {
        int nested = internalName.indexOf('$', internalName.lastIndexOf('/') + 2);
        return nested < 0 ? internalName : internalName.substring(0, nested);
    }
}
