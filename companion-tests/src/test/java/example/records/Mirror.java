package example.records;

import io.github.warmlambda.LambdaFunction;

/** Sends a record and prints what comes back. */
final class Mirror {

    private Mirror() {}

    public static void main(String[] arguments) {
        try (LambdaFunction function = LambdaFunction.of(MirrorHandler.class).create()) {
            System.out.println(function.invoke(new Point(3, 4)).payloadText());
        }
    }
}
