package example.debugging;

import io.github.warmlambda.LambdaFunction;

/** What is debugged. */
final class Debugged {

    private Debugged() {}

    public static void main(String[] arguments) {
        try (LambdaFunction function = LambdaFunction.of(LineHandler.class).create()) {
            System.out.println(function.invoke("Ada").payloadText());
            System.out.println(function.invoke("Bob").payloadText());
        }
    }
}
