package io.github.warmlambda.internal.inside;

import com.amazonaws.services.lambda.runtime.api.client.LambdaEnvironment;
import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.UserFault;
import com.amazonaws.services.lambda.runtime.api.client.logging.LambdaContextLogger;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaError;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.RapidErrorType;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.converters.LambdaErrorConverter;
import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import io.github.warmlambda.internal.bridge.RuntimeApi;
import io.github.warmlambda.internal.bridge.RuntimeDriver;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;
import java.net.URLClassLoader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Does what {@code AWSLambda.main} does, without its native HTTP client and without {@code System.exit}.
 * What the Init type of the function adds, AWS's own methods do.
 *
 * @see <a href="https://github.com/aws/aws-lambda-java-libs/tree/main/aws-lambda-java-runtime-interface-client">AWS Lambda
 *     Java runtime interface client</a>
 */
public final class AwsRuntimeDriver implements RuntimeDriver {

    private static final String SNAP_START = "snap-start";

    private final AwsLoop loop = AwsLoop.ofThisVersion();
    private @Nullable Initialized initialized;

    /** Called by the test JVM, through the runtime layer. */
    public AwsRuntimeDriver() {}

    @Override
    public boolean init(String handler, URLClassLoader functionLayer, RuntimeApi api) throws Exception {
        LambdaContextLogger logger = new LambdaContextLogger(
                new RuntimeApiLogSink(api),
                LogLevel.fromString(LambdaEnvironment.LAMBDA_LOG_LEVEL),
                LogFormat.fromString(LambdaEnvironment.LAMBDA_LOG_FORMAT));
        InMemoryRuntimeApiClient client = new InMemoryRuntimeApiClient(api);
        AwsLambdaAccess.setLogger(logger);
        AwsLambdaAccess.setCustomerClassLoader(functionLayer);
        try {
            initialized = new Initialized(AwsLambdaAccess.findRequestHandler(handler, functionLayer), logger, client);
        } catch (UserFault fault) {
            logger.log(
                    fault.reportableError(),
                    logger.getLogFormat() == LogFormat.JSON ? LogLevel.ERROR : LogLevel.UNDEFINED);
            client.reportInitError(
                    new LambdaError(LambdaErrorConverter.fromUserFault(fault), RapidErrorType.BadFunctionCode));
            return false;
        }
        if (SNAP_START.equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
            loop.onInitComplete(logger, client);
        }
        return true;
    }

    @Override
    public void loop() throws Exception {
        Initialized it = Objects.requireNonNull(initialized, "init() comes first");
        loop.run(it.handler, it.logger, it.client);
    }

    @Override
    public byte[] toJson(@Nullable Object value) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        Type type = value == null ? Object.class : value.getClass();
        JacksonFactory.getInstance().getSerializer(type).toJson(value, json);
        return json.toByteArray();
    }

    private record Initialized(
            LambdaRequestHandler handler, LambdaContextLogger logger, InMemoryRuntimeApiClient client) {}
}
