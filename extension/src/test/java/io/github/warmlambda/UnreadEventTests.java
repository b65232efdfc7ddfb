package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.Isolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** AWS's "An error occurred during JSON parsing" is explained. */
class UnreadEventTests {

    public static class Order {

        private final String id;

        public Order(String id, int count) {
            this.id = id;
        }

        public String getId() {
            return id;
        }
    }

    public static class TakesOrders implements RequestHandler<Order, String> {

        @Override
        public String handleRequest(Order order, Context context) {
            return order.getId();
        }
    }

    public record Visit(String name) {}

    public static class TakesVisits implements RequestHandler<Visit, String> {

        @Override
        public String handleRequest(Visit visit, Context context) {
            return visit.name();
        }
    }

    @ParameterizedTest
    @EnumSource
    @EnabledOnOs(OS.LINUX)
    void aTypeWithoutDefaultConstructor(Isolation isolation) {
        try (LambdaFunction function =
                LambdaFunction.of(TakesOrders.class).isolation(isolation).create()) {
            assertThat(function.invokeJson("{\"id\":\"42\"}").hint())
                    .contains(
                            "Cannot construct instance of io.github.warmlambda.UnreadEventTests$Order: no default constructor"
                                    + System.lineSeparator()
                                    + "AWS's runtime cannot read the event."
                                    + " Give io.github.warmlambda.UnreadEventTests$Order a public constructor without parameters and"
                                    + " setters, or make it a record.");
        }
    }

    @Test
    void jsonTextThatIsSentAsAnObject() {
        try (LambdaFunction function = LambdaFunction.of(TakesVisits.class).create()) {
            assertThat(function.invoke("{\"name\":\"Ann\"}").hint().orElseThrow())
                    .startsWith("Cannot construct instance of io.github.warmlambda.UnreadEventTests$Visit")
                    .endsWith(" It is a JSON string. To send JSON text, use invokeJson(String): invoke(Object) makes a"
                            + " JSON string of a String.");
            assertThat(function.invokeJson("{\"name\":\"Ann\"}").payloadAs(String.class))
                    .isEqualTo("Ann");
        }
    }

    @Test
    void anotherTypeThanTheHandlerTakes() {
        try (LambdaFunction function = LambdaFunction.of(TakesVisits.class).create()) {
            assertThat(function.invokeJson("{\"name\":{\"first\":\"Ann\"}}").hint())
                    .contains(
                            "Cannot deserialize value of type java.lang.String from Object value (token JsonToken.START_OBJECT)"
                                    + System.lineSeparator()
                                    + "AWS's runtime cannot read the event.");
        }
    }
}
