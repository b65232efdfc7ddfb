package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.configuration.FunctionConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** What cannot be had in a process of its own. */
final class ForkRules {

    private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.";

    private static final String LIBRARY = "NATIVE_CLIENT_JNI_PROPERTY";

    private ForkRules() {}

    /**
     * Check that a function can run in a process.
     *
     * @param runtime the class path of AWS's runtime
     * @throws IllegalArgumentException if it cannot
     */
    static void check(FunctionConfiguration configuration, List<Path> runtime) {
        if (!configuration.sharedClasses().isEmpty()) {
            throw wrong(
                    "shared: classes %s cannot be shared with a JVM of its own. Leave shared out, or use isolation = CLASS_LOADER"
                            .formatted(configuration.sharedClasses()));
        }
        String system = System.getProperty("os.name");
        if (!system.equals("Linux")) {
            throw wrong(
                    "AWS's runtime has a native client for Linux only, but this is %s. Run the test there, or use isolation = CLASS_LOADER"
                            .formatted(system));
        }
        ForkedJdk.java(System.getProperties());
        if (configuration.ownRuntimeClient()) {
            checkRuntime(runtime);
        }
    }

    private static void checkRuntime(List<Path> runtime) {
        try (URLClassLoader loader = NativeClient.loader(runtime)) {
            checkRuntime(loader);
        } catch (ReflectiveOperationException e) {
            throw wrong("""
                    the project's version of aws-lambda-java-runtime-interface-client cannot be driven, for there is no %s. \
                    Those from 2.4.2 on can; without ownRuntimeClient, the function runs on the managed runtime""".formatted(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("ReturnValueIgnored") // That they are there is all.
    private static void checkRuntime(ClassLoader loader) throws ReflectiveOperationException {
        type(loader, "AWSLambda").getDeclaredMethod("main", String[].class);
        type(loader, "HandlerInfo").getDeclaredMethod("fromString", String.class, ClassLoader.class);
        Class<?> client = type(loader, "runtimeapi.NativeClient");
        client.getDeclaredMethod("next");
        checkTakesLibrary(loader, client);
    }

    /** One that unpacks its native library itself does so to a path that all processes of the machine share. */
    @SuppressWarnings("ReturnValueIgnored")
    private static void checkTakesLibrary(ClassLoader loader, Class<?> client) throws ReflectiveOperationException {
        try {
            client.getDeclaredField(LIBRARY);
        } catch (NoSuchFieldException movedWithVersion25) {
            type(loader, "runtimeapi.JniHelper").getDeclaredField(LIBRARY);
        }
    }

    private static Class<?> type(ClassLoader loader, String name) throws ClassNotFoundException {
        return Class.forName(RUNTIME + name, false, loader);
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("isolation = PROCESS: %s.".formatted(what));
    }
}
