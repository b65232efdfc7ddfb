package io.github.warmlambda;

import io.github.warmlambda.environment.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test for what the checks found in it, and a class for what they found outside its tests.
 *
 * <p>A function that a nested class shares, and those of the classes around it, are asked too; each says a finding once.
 */
final class FindingsReport {

    private FindingsReport() {}

    /**
     * Report what was found during a test.
     *
     * @throws AssertionError if something was found
     */
    static void failTest(ExtensionContext context) {
        fail(take(context));
    }

    /** Keep what was found before a test, or before a nested class: it belongs to the class of the context. */
    static void keepForClass(ExtensionContext context) {
        PreparedTestClass.of(context).ifPresent(it -> it.keep(take(context)));
    }

    /**
     * Report what was found outside the tests of a class.
     *
     * @throws AssertionError if something was found
     */
    static void failClass(ExtensionContext context) {
        List<Finding> findings = new ArrayList<>();
        PreparedTestClass.of(context).ifPresent(it -> findings.addAll(it.unreported()));
        findings.addAll(take(context));
        fail(findings);
    }

    private static List<Finding> take(ExtensionContext context) {
        return TestFunctions.existing(context)
                .flatMap(function -> function.takeFindings().stream())
                .toList();
    }

    /**
     * Report these.
     *
     * @throws AssertionError if there are any
     */
    static void fail(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new AssertionError(FindingsMessage.of(findings));
        }
    }
}
