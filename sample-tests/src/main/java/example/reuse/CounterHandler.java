package example.reuse;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.management.ManagementFactory;
import java.time.Instant;

/** Counts its invocations in a static field, and tells what it sees of the process around it. */
public class CounterHandler implements RequestHandler<String, Observation> {

    static final Instant INITIALIZED = Instant.now();
    static int counter;

    static {
        System.out.println("Handler file loaded.");
    }

    @Override
    public Observation handleRequest(String event, Context context) {
        counter++;
        Thread thread = Thread.currentThread();

        Observation observation = new Observation();
        observation.setCounter(counter);
        observation.setInitialized(INITIALIZED.toString());
        observation.setThreadName(thread.getName());
        observation.setThreadId(thread.getId());
        observation.setThreadIdentity(System.identityHashCode(thread));
        observation.setPid(ProcessHandle.current().pid());
        observation.setJvmStart(
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime())
                        .toString());
        return observation;
    }
}
