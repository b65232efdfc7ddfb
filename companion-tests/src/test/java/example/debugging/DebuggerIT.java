package example.debugging;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.StringReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector.Argument;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import example.ForkedJvm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A debugger that sets breakpoints by class and line stops in the isolated copy of the class, and sees its values. */
class DebuggerIT {

    private static final int FIRST_LINE_OF_STATIC_CODE = 9;
    private static final int CONDITION = 16;

    private final List<String> stops = new ArrayList<>();

    @Test
    void breakpointsByClassAndLineAreHitInside() throws Exception {
        ListeningConnector connector = Bootstrap.virtualMachineManager().listeningConnectors().stream()
                .filter(it -> it.name().equals("com.sun.jdi.SocketListen"))
                .findFirst()
                .orElseThrow();
        Map<String, Argument> arguments = connector.defaultArguments();
        arguments.get("localAddress").setValue("localhost");
        arguments.get("timeout").setValue("60000");
        String address = connector.startListening(arguments);
        Process process = new ForkedJvm()
                .options(List.of("-agentlib:jdwp=transport=dt_socket,suspend=y,address=" + address))
                .start(Debugged.class);
        try {
            debug(connector.accept(arguments));
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(stops)
                    .containsExactly(
                            "<clinit>:9 on main",
                            "handleRequest:16 on main with Ada",
                            "handleRequest:16 on main with Bob");
            assertThat(output.lines()).contains("\"Hello Ada\"", "\"Hello Bob\"");
            assertThat(process.waitFor()).isZero();
        } finally {
            connector.stopListening(arguments);
            process.destroyForcibly();
        }
    }

    private void debug(VirtualMachine machine) throws Exception {
        var prepared = machine.eventRequestManager().createClassPrepareRequest();
        prepared.addClassFilter(LineHandler.class.getName());
        prepared.enable();
        machine.resume();
        while (true) {
            EventSet events = machine.eventQueue().remove(60_000);
            assertThat(events).as("no event of the debugged JVM in a minute").isNotNull();
            for (Event event : events) {
                if (event instanceof ClassPrepareEvent prepare) {
                    stopAt(prepare.referenceType(), FIRST_LINE_OF_STATIC_CODE);
                    stopAt(prepare.referenceType(), CONDITION);
                } else if (event instanceof BreakpointEvent stop) {
                    stops.add(describe(stop));
                } else if (event instanceof VMDisconnectEvent) {
                    return;
                }
            }
            events.resume();
        }
    }

    private static void stopAt(ReferenceType type, int line) throws Exception {
        Location location = type.locationsOfLine(line).get(0);
        type.virtualMachine()
                .eventRequestManager()
                .createBreakpointRequest(location)
                .enable();
    }

    private static String describe(BreakpointEvent stop) throws Exception {
        StackFrame frame = stop.thread().frame(0);
        Location location = stop.location();
        var name = frame.visibleVariables().stream()
                .filter(variable -> variable.name().equals("name"))
                .findFirst()
                .map(variable -> " with " + ((StringReference) frame.getValue(variable)).value())
                .orElse("");
        return location.method().name() + ":" + location.lineNumber() + " on "
                + stop.thread().name() + name;
    }
}
