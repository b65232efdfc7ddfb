package io.github.warmlambda.benchmarks;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import io.github.warmlambda.LambdaFunction;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * AWS's runtime as the floor has it: defined afresh by a class loader of the JDK, with the relocated libraries and the bridge
 * from the test JVM, as in the extension.
 */
final class FloorRuntimeLoader extends URLClassLoader {

    private static final URL[] RUNTIME = {
        rootOf(RequestHandler.class),
        rootOf(AWSLambda.class),
        rootOf(PojoSerializer.class),
        rootOf(SdkInternalThreadLocal.class),
        rootOf(LambdaFunction.class)
    };

    /** All other roots of the class path. */
    static final URL[] FUNCTION = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(element -> toUrl(new File(element)))
            .filter(url -> !List.of(RUNTIME).contains(url))
            .toArray(URL[]::new);

    static {
        registerAsParallelCapable();
    }

    FloorRuntimeLoader() {
        super(RUNTIME, getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        boolean ofTestJvm = name.startsWith("com.amazonaws.lambda.thirdparty.")
                || name.startsWith("io.github.warmlambda.")
                        && !name.startsWith("io.github.warmlambda.internal.inside.");
        return ofTestJvm && !isOfBenchmark(name)
                ? FloorRuntimeLoader.class.getClassLoader().loadClass(name)
                : super.findClass(name);
    }

    private static boolean isOfBenchmark(String name) {
        return name.startsWith("io.github.warmlambda.benchmarks.");
    }

    private static URL rootOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static URL toUrl(File file) {
        try {
            return file.toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
