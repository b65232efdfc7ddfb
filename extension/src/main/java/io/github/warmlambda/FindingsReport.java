package io.github.warmlambda;

import io.github.warmlambda.environment.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test, or else its class, for what the checks found and no test was failed for yet. */
final class FindingsReport {

    private FindingsReport() {}

    /**
     * Report what the functions of a context's class, and of those that enclose it, have found.
     *
     * @throws AssertionError if they found something
     */
    static void fail(ExtensionContext context) {
        List<Finding> findings = TestFunctions.existing(context)
                .flatMap(function -> function.takeFindings().stream())
                .toList();
        if (!findings.isEmpty()) {
            throw new AssertionError(
                    findings.stream().map(Finding::message).collect(Collectors.joining("%n%n".formatted())));
        }
    }
}
