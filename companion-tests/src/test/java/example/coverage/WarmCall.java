package example.coverage;

import io.github.warmlambda.LambdaFunction;

/** Calls the handler in an execution environment. */
final class WarmCall {

    private WarmCall() {}

    public static void main(String[] arguments) {
        try (LambdaFunction function = LambdaFunction.of(ParcelHandler.class).create()) {
            for (int environment = 1; environment <= 2; environment++) {
                System.out.println(function.invoke(3).payloadText());
                function.coldStart();
            }
        }
    }
}
