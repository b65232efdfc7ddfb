package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Invocation;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The library, as the packaged jar, in a JVM that has neither JUnit nor AssertJ. */
class PlainJvmIT {

    public static class Greeter implements RequestHandler<Map<String, String>, String> {

        static int count;

        @Override
        public String handleRequest(Map<String, String> event, Context context) {
            count++;
            return "Hello, " + event.get("name") + " (" + count + ")";
        }
    }

    public static final class Main {

        private Main() {}

        public static void main(String[] arguments) {
            for (String optional : new String[] {"org.junit.jupiter.api.Test", "org.assertj.core.api.Assertions"}) {
                System.out.println(optional + (isPresent(optional) ? " is present" : " is absent"));
            }
            try (LambdaFunction greeter = LambdaFunction.of(Greeter.class).create()) {
                greeter.invoke(Map.of("name", "Ada"));
                Invocation second = greeter.invoke(Map.of("name", "Grace"));
                System.out.println(second.payloadText() + (second.coldStart() ? " cold" : " warm"));
            }
            System.out.println("own copy: " + Greeter.count);
        }

        private static boolean isPresent(String className) {
            try {
                Class.forName(className);
                return true;
            } catch (ClassNotFoundException e) {
                return false;
            }
        }
    }

    @Test
    void needsNeitherJUnitNorAssertJ() {
        ForkedJvm.Result result = new ForkedJvm()
                .without("junit", "opentest4j", "apiguardian", "assertj", "archunit", "surefire", "failsafe")
                .run(Main.class);

        assertThat(result.output()).isEqualToNormalizingNewlines("""
                        org.junit.jupiter.api.Test is absent
                        org.assertj.core.api.Assertions is absent
                        "Hello, Grace (2)" warm
                        own copy: 0
                        """);
        assertThat(result.exitStatus()).isZero();
    }
}
