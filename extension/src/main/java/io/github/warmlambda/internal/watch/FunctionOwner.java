package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.Check;
import io.github.warmlambda.environment.ColdStartComparison;
import io.github.warmlambda.environment.Finding;
import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.environment.InsideAction;
import io.github.warmlambda.environment.InsideCall;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an environment asks of the function that it belongs to. */
public interface FunctionOwner {

    /** The name of the function. */
    String name();

    /** Run code inside an environment, when it is the caller's turn. */
    <T extends @Nullable Object> T inside(FunctionEnvironment environment, InsideCall<T> call);

    /** Run code inside an environment, when it is the caller's turn. */
    void inside(FunctionEnvironment environment, InsideAction action);

    /** What a check says of one environment. */
    List<Finding> findings(Check check, FunctionEnvironment environment);

    /**
     * Refuse to tell what a check would find, if it sees nothing.
     *
     * @throws IllegalStateException if so
     */
    void require(Check check);

    /** How the answer of an invocation compares with that of a fresh environment. */
    ColdStartComparison compareWithColdStart(FunctionInvocation invocation);

    /** Whether the test that made an invocation prints its log if it fails. */
    boolean isTranscribed(FunctionInvocation invocation);

    /** A text without the values of environment variables, which may be secrets. */
    String masked(String text);

    /** Advice for an error, or empty. */
    Optional<String> hint(FunctionError error);
}
