package io.github.warmlambda.internal.fork;

import io.github.warmlambda.environment.FunctionConfiguration;

/** What cannot be had in a process of its own. */
final class ForkRules {

    private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.";

    private ForkRules() {}

    /**
     * Check that a function can run in a process.
     *
     * @throws IllegalArgumentException if it cannot
     */
    static void check(FunctionConfiguration configuration) {
        if (!configuration.sharedClasses().isEmpty()) {
            throw wrong("shared: classes %s cannot be shared with a JVM of its own. Leave shared out"
                    .formatted(configuration.sharedClasses()));
        }
        String system = System.getProperty("os.name");
        if (!system.equals("Linux")) {
            throw wrong("AWS's runtime has a native client for Linux only, but this is %s. Run the test there"
                    .formatted(system));
        }
        ForkedJdk.java(System.getProperties());
        checkRuntime();
    }

    private static void checkRuntime() {
        try {
            method("AWSLambda", "main", String[].class);
            method("HandlerInfo", "fromString", String.class, ClassLoader.class);
            method("runtimeapi.LambdaRuntimeApiClientImpl", "nextInvocation");
            method("runtimeapi.NativeClient", "next");
        } catch (ReflectiveOperationException e) {
            throw wrong("this version of aws-lambda-java-runtime-interface-client is unknown: %s. Use version 2.9.0"
                    .formatted(e));
        }
    }

    @SuppressWarnings("ReturnValueIgnored") // That it is there is all.
    private static void method(String className, String name, Class<?>... parameterTypes)
            throws ReflectiveOperationException {
        Class.forName(RUNTIME + className, false, ForkRules.class.getClassLoader())
                .getDeclaredMethod(name, parameterTypes);
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(
                "isolation = PROCESS: %s, or use isolation = CLASS_LOADER.".formatted(what));
    }
}
