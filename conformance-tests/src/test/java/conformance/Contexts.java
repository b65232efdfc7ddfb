package conformance;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.api.LambdaContext;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Handlers that tell what their context says. */
public final class Contexts {

    private Contexts() {}

    public static class Getters implements RequestHandler<Object, List<String>> {
        @Override
        public List<String> handleRequest(Object event, Context context) {
            return List.of(
                    "request " + context.getAwsRequestId(),
                    "log group " + context.getLogGroupName(),
                    "log stream " + context.getLogStreamName(),
                    "function " + context.getFunctionName(),
                    "version " + context.getFunctionVersion(),
                    "arn " + context.getInvokedFunctionArn(),
                    "memory " + context.getMemoryLimitInMB());
        }
    }

    public static class Headers implements RequestHandler<Object, List<String>> {
        @Override
        public List<String> handleRequest(Object event, Context context) {
            ClientContext client = context.getClientContext();
            return List.of(
                    "arn " + context.getInvokedFunctionArn(),
                    "identity "
                            + (context.getIdentity() == null
                                    ? null
                                    : context.getIdentity().getIdentityId()),
                    "client " + (client == null ? null : client.getClient().getAppTitle() + client.getCustom()),
                    "tenant " + context.getTenantId(),
                    "trace " + context.getXrayTraceId(),
                    "property " + System.getProperty("com.amazonaws.xray.traceHeader"));
        }
    }

    /** Jackson binds by setters, Gson by fields. */
    public static class Bean {
        private String byField;

        @Override
        public String toString() {
            return "by field: " + byField;
        }
    }

    public static class OfBean implements RequestHandler<Bean, String> {
        @Override
        public String handleRequest(Bean event, Context context) {
            return event.toString();
        }
    }

    public static class Remaining implements RequestHandler<Object, String> {
        @Override
        public String handleRequest(Object event, Context context) {
            int first = context.getRemainingTimeInMillis();
            while (context.getRemainingTimeInMillis() == first) {
                LockSupport.parkNanos(100_000);
            }
            return (context.getRemainingTimeInMillis() < first ? "it falls" : "it does not fall")
                    + (first > 19_000 && first <= 20_000 ? " from the timeout" : " from " + first);
        }
    }

    public static class Deadline implements RequestHandler<Long, Integer> {
        @Override
        public Integer handleRequest(Long millisFromNow, Context context) {
            return withDeadline(System.currentTimeMillis() + millisFromNow).getRemainingTimeInMillis();
        }

        // Its constructor has grown with every version of AWS's runtime.
        private static Context withDeadline(long deadline) {
            Constructor<?> constructor = LambdaContext.class.getConstructors()[0];
            Object[] arguments = Arrays.stream(constructor.getParameterTypes())
                    .map(type -> type == int.class ? (Object) 128 : type == long.class ? deadline : null)
                    .toArray();
            try {
                return (Context) constructor.newInstance(arguments);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
