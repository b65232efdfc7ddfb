package io.github.warmlambda.internal.agent;

import io.github.warmlambda.internal.agent.AgentRecord.Kind;
import io.github.warmlambda.internal.bridge.JdkSerialization;
import io.github.warmlambda.internal.bridge.ThrownCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the code of the test that an environment is to begin with. */
final class BeforeInitClasses {

    private final List<String> classNames;
    private final AgentRecords records;

    BeforeInitClasses(List<String> classNames, AgentRecords records) {
        this.classNames = classNames;
        this.records = records;
    }

    /** Run it all; the process ends with the first failure. */
    void run(ClassLoader functionLoader) {
        if (classNames.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        for (String className : classNames) {
            try {
                run(className, functionLoader);
            } catch (Throwable thrown) {
                fail(className, thrown);
            }
        }
        records.write(AgentRecord.of(Kind.BEFORE_INIT, System.nanoTime() - start));
    }

    private static void run(String className, ClassLoader functionLoader) throws Throwable {
        Constructor<?> constructor =
                Class.forName(className, true, functionLoader).getDeclaredConstructor();
        constructor.setAccessible(true);
        try {
            ((Runnable) constructor.newInstance()).run();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void fail(String className, Throwable thrown) {
        try {
            records.write(new AgentRecord(
                    Kind.BEFORE_INIT_FAILED,
                    List.of(
                            className.getBytes(StandardCharsets.UTF_8),
                            JdkSerialization.write(ThrownCopy.of(thrown)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }
}
