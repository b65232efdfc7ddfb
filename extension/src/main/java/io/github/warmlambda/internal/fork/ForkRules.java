package io.github.warmlambda.internal.fork;

import io.github.warmlambda.internal.configuration.FunctionConfiguration;

/** What cannot be had in a process of its own. */
final class ForkRules {

    private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.";

    private static final String LIBRARY = "NATIVE_CLIENT_JNI_PROPERTY";

    private ForkRules() {}

    /**
     * Check that a function can run in a process.
     *
     * @throws IllegalArgumentException if it cannot
     */
    static void check(FunctionConfiguration configuration) {
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
        checkRuntime();
    }

    @SuppressWarnings("ReturnValueIgnored") // That they are there is all.
    private static void checkRuntime() {
        try {
            type("AWSLambda").getDeclaredMethod("main", String[].class);
            type("HandlerInfo").getDeclaredMethod("fromString", String.class, ClassLoader.class);
            Class<?> client = type("runtimeapi.NativeClient");
            client.getDeclaredMethod("next");
            checkTakesLibrary(client);
        } catch (ReflectiveOperationException e) {
            throw unknown("there is no " + e.getMessage());
        }
    }

    /** One that unpacks its native library itself does so to a path that all processes of the machine share. */
    @SuppressWarnings("ReturnValueIgnored")
    private static void checkTakesLibrary(Class<?> client) throws ReflectiveOperationException {
        try {
            client.getDeclaredField(LIBRARY);
        } catch (NoSuchFieldException movedWithVersion25) {
            type("runtimeapi.JniHelper").getDeclaredField(LIBRARY);
        }
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(RUNTIME + name, false, ForkRules.class.getClassLoader());
    }

    private static IllegalArgumentException unknown(String why) {
        return wrong(
                "this version of aws-lambda-java-runtime-interface-client cannot be driven, for %s. Use 2.4.2 to 2.9.0"
                        .formatted(why));
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("isolation = PROCESS: %s.".formatted(what));
    }
}
