package io.github.warmlambda;

import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.Lifetime;
import io.github.warmlambda.internal.report.RunReport;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A function that lives as long as the test class it belongs to. */
@SuppressWarnings("deprecation") // JUnit 5.12 closes a CloseableResource, later versions an AutoCloseable
final class TestFunction implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private final FunctionDeclaration declaration;
    private final LambdaFunction function;
    private final boolean summarized;
    private int findings;

    /**
     * A function.
     *
     * @param summarized whether a line about it is printed when the class is over
     */
    TestFunction(FunctionDeclaration declaration, boolean summarized) {
        this.declaration = declaration;
        this.summarized = summarized;
        this.function = LambdaFunction.deployedBy(declaration::deploy);
    }

    FunctionDeclaration declaration() {
        return declaration;
    }

    LambdaFunction function() {
        return function;
    }

    /** Begin a test in a fresh environment, if it asks for one. */
    void beginTest(boolean coldStart) {
        boolean wanted = coldStart || declaration.lifetime() == Lifetime.PER_METHOD;
        if (wanted && !function.environments().isEmpty()) {
            function.coldStart();
        }
    }

    List<Finding> takeFindings() {
        List<Finding> taken = function.takeFindings();
        taken.forEach(finding -> RunReport.add(declaration.testClass(), function.name(), finding));
        findings += taken.size();
        return taken;
    }

    /**
     * End its environment, and report what was found by that.
     *
     * @throws AssertionError if something was found
     */
    @Override
    public void close() {
        function.close();
        List<Finding> last = takeFindings();
        if (summarized) {
            ClassSummary.print(declaration.testClass(), function, findings);
        }
        FindingsReport.fail(last);
    }
}
