package io.github.warmlambda.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DebuggerTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=localhost:5005",
                "-Xrunjdwp:transport=dt_socket,server=y",
                "-agentpath:/opt/debugger/libjdwp.so=server=y"
            })
    void anAgentOfTheDebugWireProtocolIsADebugger(String argument) {
        assertThat(Debugger.isAmong(List.of("-Xmx1g", argument))).isTrue();
    }

    @Test
    void otherArgumentsAreNot() {
        assertThat(Debugger.isAmong(
                        List.of("-Xmx1g", "-javaagent:jacoco.jar", "-Dname=jdwp", "-agentpath:/opt/profiler.so")))
                .isFalse();
    }
}
