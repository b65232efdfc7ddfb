package io.github.warmlambda.environment;

import java.time.Duration;
import java.util.Optional;

/**
 * One run of the static initializer of one class.
 *
 * @param className the binary name of the class
 * @param environment the number of the execution environment
 * @param phase the phase in which it ran; {@link Phase#NONE} for code that the test ran inside and for threads that ran
 *     between invocations
 * @param requestId the request that was being served, if the phase is {@link Phase#INVOKE}
 * @param thread the name of the thread
 * @param total the time from beginning to end
 * @param self the total without the static initializers that ran within it
 * @param failure what it threw, if it threw
 * @since 0.1
 * @see <a href="https://docs.oracle.com/javase/specs/jls/se17/html/jls-12.html#jls-12.4">JLS 12.4, Initialization</a>
 */
public record StaticInitialization(
        String className,
        int environment,
        Phase phase,
        Optional<String> requestId,
        String thread,
        Duration total,
        Duration self,
        Optional<String> failure) {}
