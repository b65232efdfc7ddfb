package io.github.warmlambda.internal.instrumentation.lifting;

import java.lang.invoke.SerializedLambda;
import java.util.Set;

/** What the body of an {@code inside} call may not use, because it is not there in the isolated world. */
final class LiftingRules {

    private static final String ADVICE =
            " Pass values through local variables, or move the code to a static method of a class of the function.";

    private final String testClass;

    /**
     * Rules for the bodies in a class.
     *
     * @param testClass the internal name of the class whose source text holds the body
     */
    LiftingRules(String testClass) {
        this.testClass = testClass;
    }

    /** Whether a static field is the one that javac reads for {@code assert}, also within the bodies of lambdas. */
    static boolean isAssertionFlag(String fieldName) {
        return fieldName.equals("$assertionsDisabled");
    }

    void checkStatic(MethodBody body) {
        if (!body.isStatic()) {
            throw broken(
                    "the body uses 'this' (an anonymous class in it does so too), but the test's object does not exist in"
                            + " the isolated world." + ADVICE);
        }
    }

    void checkMembers(Set<MethodKey> lifted, ClassBodies bodies) {
        for (MethodBody body : bodies.all()) {
            if (lifted.contains(body.key())) {
                body.staticUses().stream()
                        .filter(use -> !lifted.contains(new MethodKey(use.name(), use.descriptor())))
                        .forEach(this::checkMember);
            }
        }
    }

    void checkMember(StaticUse use) {
        boolean allowed = !isOfTest(use.owner()) || isAssertionFlag(use.name());
        if (!allowed) {
            String what = use.kind() == StaticUse.Kind.INSTANCE
                    ? "creates an object of " + use.ownerClassName()
                    : "uses the static " + use.kind() + " " + use.ownerClassName() + "." + use.name();
            String where = use.line() == 0 ? "" : " in line " + use.line();
            throw broken("the body " + what + where + ", but the test class is never initialized in the isolated world."
                    + ADVICE);
        }
    }

    void checkCaptured(SerializedLambda lambda) {
        for (int i = 0; i < lambda.getCapturedArgCount(); i++) {
            CapturedValues.foreignTypeIn(lambda.getCapturedArg(i)).ifPresent(this::refuseCaptured);
        }
    }

    private void refuseCaptured(Class<?> type) {
        throw broken("the body captures a value of type " + type.getTypeName()
                + ", but only values of JDK types exist in both worlds. Pass its parts as such, or create it in the"
                + " body.");
    }

    /** Whether a class is the test class, or one that encloses it: a test class too. */
    private boolean isOfTest(String owner) {
        return testClass.equals(owner) || testClass.startsWith(owner + "$");
    }

    private IllegalArgumentException broken(String message) {
        return new IllegalArgumentException("inside(..) in " + testClass.replace('/', '.') + ": " + message);
    }
}
