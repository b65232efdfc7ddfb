package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.github.warmlambda.environment.Invocation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

/** What takes a JVM with a class path or options of its own. */
class EndOfEnvironmentIT {

    public static class MissesItsSuperClass extends Condition<String> implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    public static class Patient implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            try {
                boolean late = !new CountDownLatch(1).await(1_500, TimeUnit.MILLISECONDS);
                return late ? "later than the timeout" : "";
            } catch (InterruptedException e) {
                return "interrupted";
            }
        }
    }

    public static final class InvokeMissing {

        private InvokeMissing() {}

        public static void main(String[] arguments) {
            try (LambdaFunction function = LambdaFunction.of(
                            "io.github.warmlambda.EndOfEnvironmentIT$MissesItsSuperClass")
                    .create()) {
                Invocation invocation = function.invoke("x");
                System.out.println(invocation.payloadText());
                System.out.println(invocation.environment().endReason().orElseThrow());
                System.out.println(function.invoke("x").coldStart());
            }
        }
    }

    public static class NeedsJoda implements RequestHandler<ScheduledEvent, String> {
        @Override
        public String handleRequest(ScheduledEvent event, Context context) {
            return event.getId();
        }
    }

    public static final class InvokeWithoutJoda {

        private InvokeWithoutJoda() {}

        public static void main(String[] arguments) {
            try (LambdaFunction function = LambdaFunction.of(NeedsJoda.class).create()) {
                for (int i = 0; i < 2; i++) {
                    Invocation invocation = function.invokeJson("{\"id\":\"42\"}");
                    System.out.println(invocation.payloadText());
                    System.out.println(
                            invocation.log().lines().skip(1).findFirst().orElseThrow());
                    System.out.println(invocation.environment());
                }
            }
        }
    }

    public static final class InvokePatient {

        private InvokePatient() {}

        public static void main(String[] arguments) {
            try (LambdaFunction function =
                    LambdaFunction.of(Patient.class).timeout(1).create()) {
                System.out.println(function.invoke("x").payloadText());
            }
        }
    }

    @Test
    void aMissingSuperClassIsReportedByTheFirstInvocationAndEndsTheEnvironment() {
        ForkedJvm.Result result = new ForkedJvm().without("assertj").run(InvokeMissing.class);

        assertThat(result.output()).isEqualToNormalizingNewlines("""
                {"errorMessage":"Error loading class io.github.warmlambda.EndOfEnvironmentIT$MissesItsSuperClass: org/assertj/core/api/Condition","errorType":"java.lang.NoClassDefFoundError"}
                FATAL_ERROR
                true
                """);
        assertThat(result.exitStatus()).isZero();
    }

    @Test
    void anEventWhoseDatesNeedJodaFailsEachInvocationWithoutIt() {
        ForkedJvm.Result result = new ForkedJvm().without("joda").run(InvokeWithoutJoda.class);

        assertThat(result.output()).isEqualToNormalizingNewlines("""
                        {"errorMessage":"java.lang.ClassNotFoundException: org.joda.time.DateTime","errorType":"com.amazonaws.services.lambda.runtime.serialization.util.ReflectUtil$ReflectException"}
                        java.lang.ClassNotFoundException: org.joda.time.DateTime: com.amazonaws.services.lambda.runtime.serialization.util.ReflectUtil$ReflectException
                        execution environment 1 of function [EndOfEnvironmentIT-NeedsJoda] (READY)
                        """.repeat(2));
    }

    @Test
    void withADebuggerAttachedTimeLimitsAreOff() {
        ForkedJvm.Result result = new ForkedJvm()
                .option("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:0")
                .run(InvokePatient.class);

        assertThat(result.output()).isEqualToNormalizingNewlines("\"later than the timeout\"\n");
    }
}
