package io.github.warmlambda.internal.inside;

import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.logging.LambdaContextLogger;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeApiClient;
import com.amazonaws.services.lambda.runtime.api.client.util.ConcurrencyConfig;

/** Since version 2.8.7: the loop is given its client, and may have several threads. */
final class ConcurrentLoop implements AwsLoop {

    @Override
    public void onInitComplete(LambdaContextLogger logger, LambdaRuntimeApiClient client) throws Exception {
        AwsLambdaAccess.call(
                "onInitComplete",
                AwsLambdaAccess.types(LambdaContextLogger.class, LambdaRuntimeApiClient.class),
                logger,
                client);
    }

    @Override
    public void run(LambdaRequestHandler handler, LambdaContextLogger logger, LambdaRuntimeApiClient client)
            throws Exception {
        AwsLambdaAccess.call(
                "startRuntimeLoops",
                AwsLambdaAccess.types(
                        LambdaRequestHandler.class,
                        LambdaContextLogger.class,
                        ConcurrencyConfig.class,
                        LambdaRuntimeApiClient.class),
                handler,
                logger,
                new ConcurrencyConfig(logger),
                client);
    }
}
