package io.github.warmlambda.internal.inside;

import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.logging.LambdaContextLogger;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeApiClient;

/** Version 2.7: the loop takes its client from a static field. */
final class SequentialLoop implements AwsLoop {

    @Override
    public void onInitComplete(LambdaContextLogger logger, LambdaRuntimeApiClient client) throws Exception {
        AwsLambdaAccess.setClient(client);
        AwsLambdaAccess.call("onInitComplete", AwsLambdaAccess.types(LambdaContextLogger.class), logger);
    }

    @Override
    public void run(LambdaRequestHandler handler, LambdaContextLogger logger, LambdaRuntimeApiClient client)
            throws Exception {
        AwsLambdaAccess.setClient(client);
        AwsLambdaAccess.call(
                "startRuntimeLoop",
                AwsLambdaAccess.types(LambdaRequestHandler.class, LambdaContextLogger.class),
                handler,
                logger);
    }
}
