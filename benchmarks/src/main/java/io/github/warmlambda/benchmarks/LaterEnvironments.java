package io.github.warmlambda.benchmarks;

/** A JVM that measures an environment whenever it is told to. */
final class LaterEnvironments {

    private LaterEnvironments() {}

    /** Measure the function that the argument names. */
    public static void main(String[] arguments) throws Exception {
        MeasuredFunction function = MeasuredFunction.named(arguments[0]);
        Worker.work(() -> FirstEnvironment.direct(function));
    }
}
