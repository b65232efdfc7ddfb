package io.github.warmlambda.internal.instrumentation.lifting;

/** The static field that javac reads for {@code assert}, also within the bodies of lambdas. */
final class AssertionStatus {

    private AssertionStatus() {}

    static boolean isFlag(String fieldName) {
        return fieldName.equals("$assertionsDisabled");
    }
}
