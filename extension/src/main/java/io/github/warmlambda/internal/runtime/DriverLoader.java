package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.RuntimeDriver;
import io.github.warmlambda.internal.bridge.UnsupportedRuntimeException;
import io.github.warmlambda.internal.loading.Layers;
import java.lang.reflect.InvocationTargetException;

/** Loads what drives AWS's runtime into a runtime layer. */
final class DriverLoader {

    private static final String DRIVER = "io.github.warmlambda.internal.inside.AwsRuntimeDriver";
    private static final String AWS_LAMBDA = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private DriverLoader() {}

    /**
     * Load the driver.
     *
     * @throws UnsupportedRuntimeException if it cannot drive this version of AWS's runtime
     */
    static RuntimeDriver load(Layers layers) throws ReflectiveOperationException {
        try {
            return (RuntimeDriver) Class.forName(DRIVER, true, layers.runtime())
                    .getConstructor()
                    .newInstance();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof UnsupportedRuntimeException unsupported) {
                throw unsupported;
            }
            throw e;
        } catch (LinkageError e) {
            Class<?> awsLambda = Class.forName(AWS_LAMBDA, false, layers.runtime());
            throw new UnsupportedRuntimeException(
                    awsLambda,
                    "it has no class " + String.valueOf(e.getMessage()).replace('/', '.'),
                    e);
        }
    }
}
