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
import java.util.function.UnaryOperator;
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
        rootOf(LambdaFunction.class),
        rootOf(DirectCall.class)
    };

    /** The whole class path. */
    static final URL[] ALL = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(element -> toUrl(new File(element)))
            .toArray(URL[]::new);

    /** All other roots of the class path. */
    static final URL[] FUNCTION = Arrays.stream(ALL)
            .filter(url ->
                    url.equals(rootOf(DirectCall.class)) || !List.of(RUNTIME).contains(url))
            .toArray(URL[]::new);

    static {
        registerAsParallelCapable();
    }

    FloorRuntimeLoader() {
        super(RUNTIME, getPlatformClassLoader());
    }

    /** A direct call of a handler, in class loaders of its own. */
    @SuppressWarnings({"resource", "unchecked"}) // Open as long as the process.
    static UnaryOperator<byte[]> directCall(String handler) throws ReflectiveOperationException {
        URLClassLoader runtime = new FloorRuntimeLoader();
        URLClassLoader function = new URLClassLoader(FUNCTION, runtime);
        Thread.currentThread().setContextClassLoader(function);
        return (UnaryOperator<byte[]>) runtime.loadClass(DirectCall.class.getName())
                .getConstructor(String.class, URLClassLoader.class)
                .newInstance(handler, function);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith("io.github.warmlambda.benchmarks.") && !name.equals(DirectCall.class.getName())) {
            throw new ClassNotFoundException(name);
        }
        return isOfTestJvm(name) ? FloorRuntimeLoader.class.getClassLoader().loadClass(name) : super.findClass(name);
    }

    private static boolean isOfTestJvm(String name) {
        return name.startsWith("com.amazonaws.lambda.thirdparty.")
                || name.startsWith("io.github.warmlambda.")
                        && !name.startsWith("io.github.warmlambda.internal.inside.")
                        && !name.startsWith("io.github.warmlambda.benchmarks.");
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
