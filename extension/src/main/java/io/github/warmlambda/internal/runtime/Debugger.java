package io.github.warmlambda.internal.runtime;

import java.lang.management.ManagementFactory;
import java.util.List;

/** Whether a debugger may halt threads of this JVM. Then time limits are off: who steps through a handler needs more. */
final class Debugger {

    private static final List<String> AGENTS = List.of("-agentlib:jdwp", "-Xrunjdwp", "-agentpath:");

    private Debugger() {}

    static boolean isAttached() {
        return Attached.VALUE;
    }

    static boolean isAmong(List<String> jvmArguments) {
        return jvmArguments.stream()
                .anyMatch(
                        argument -> argument.contains("jdwp") && AGENTS.stream().anyMatch(argument::startsWith));
    }

    /** Read once, when the first time limit matters. */
    private static final class Attached {

        static final boolean VALUE = read();

        private static boolean read() {
            try {
                return isAmong(ManagementFactory.getRuntimeMXBean().getInputArguments());
            } catch (LinkageError | RuntimeException withoutJavaManagement) {
                return false;
            }
        }
    }
}
