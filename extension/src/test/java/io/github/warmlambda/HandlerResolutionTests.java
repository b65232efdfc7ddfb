package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.FunctionError;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which class and method a handler string names, as AWS's runtime resolves it. */
class HandlerResolutionTests {

    public static class Counter implements RequestHandler<Object, Integer> {

        static int count;

        @Override
        public Integer handleRequest(Object event, Context context) {
            return ++count;
        }

        public String greet(String name) {
            return "Hello, " + name;
        }

        public static int twice(int number) {
            return 2 * number;
        }
    }

    public static final class Private implements RequestHandler<String, String> {

        private Private() {}

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    @Test
    void aStringNamesAClassOrAMethod() {
        String name = Counter.class.getName();
        try (LambdaFunction handler = LambdaFunction.of(name).create();
                LambdaFunction method = LambdaFunction.of(name + "::greet").create();
                LambdaFunction staticMethod =
                        LambdaFunction.of(name + "::twice").create()) {
            assertThat(handler.invoke(1).payloadText()).isEqualTo("1");
            assertThat(method.invoke("Ada").payloadText()).isEqualTo("\"Hello, Ada\"");
            assertThat(staticMethod.invoke(21).payloadText()).isEqualTo("42");
        }
    }

    @Test
    void aTypoIsAnErrorOfEachInvocationAsOnAws() {
        try (LambdaFunction typo = LambdaFunction.of("com.acme.Typo").create()) {
            assertThat(typo.invoke(1).error())
                    .map(FunctionError::errorMessage)
                    .contains("Class not found: com.acme.Typo");
            assertThat(typo.invoke(1).coldStart()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    com.acme.Typo | Class not found: com.acme.Typo | java.lang.ClassNotFoundException
                    ::handle | Invalid handler: `::handle' |
                    io.github.warmlambda.HandlerResolutionTests$Counter::typo | No public method named typo with appropriate method signature found on class io.github.warmlambda.HandlerResolutionTests$Counter |
                    io.github.warmlambda.HandlerResolutionTests$Private | Class io.github.warmlambda.HandlerResolutionTests$Private has no public zero-argument constructor | java.lang.Exception
                    """)
    void aWrongHandlerIsAnErrorOfEachInvocationInTheSameEnvironment(String handler, String message, String type) {
        try (LambdaFunction wrong = LambdaFunction.of(handler).create()) {
            for (int i = 0; i < 2; i++) {
                Invocation invocation = wrong.invoke("x");
                assertThat(invocation.error().orElseThrow().errorMessage()).isEqualTo(message);
                assertThat(invocation.error().orElseThrow().errorType().orElse(null))
                        .isEqualTo(type);
            }
            assertThat(wrong.environments())
                    .singleElement()
                    .satisfies(it -> assertThat(it.state()).isEqualTo(State.READY));
        }
    }
}
