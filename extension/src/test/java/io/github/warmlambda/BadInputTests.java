package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.warmlambda.Handlers.Counter;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.InvokeRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a test does wrong costs it a clear message, but not its environment. */
class BadInputTests {

    /** An event whose getter throws. */
    public static class Unwritable {
        public String getText() {
            throw new IllegalStateException("no text yet");
        }
    }

    private final LambdaFunction counter = LambdaFunction.of(Counter.class).create();

    @BeforeEach
    void invokeOnce() {
        assertThat(counter.invoke("x").payloadText()).isEqualTo("1");
    }

    @AfterEach
    void theEnvironmentIsStillThere() {
        assertThat(counter.invoke("x").payloadText()).isEqualTo("2");
        assertThat(counter.environments()).hasSize(1);
        assertThat(counter.invocations()).hasSize(2);
        counter.close();
    }

    @Test
    void anEventThatCannotBeWritten() {
        refuses(
                () -> counter.invoke(new Unwritable()),
                "The event of class " + Unwritable.class.getName()
                        + " cannot be written as JSON, at text: no text yet\nTo send JSON text of your own, use invokeJson(String).");
    }

    @Test
    void anEventOfARequestThatCannotBeWritten() {
        refuses(
                () -> counter.invoke(InvokeRequest.of(new Unwritable()).withTenantId("blue")),
                "The event of class " + Unwritable.class.getName()
                        + " cannot be written as JSON, at text: no text yet\nTo send JSON text of your own, use invokeJson(String).");
    }

    @Test
    void textThatIsNotJson() {
        refuses(() -> counter.invokeJson("{\"a\":"), """
                The event is not valid JSON, at line 1, column 6: Unexpected end-of-input within/between Object entries
                Text there: {"a":
                To send bytes that are not JSON, use invokePayload(byte[]).""");
    }

    @Test
    void aResourceThatIsNotThere() {
        refuses(
                () -> counter.invokeResource("absent.json"),
                "Resource [absent.json] must be on the test's class path, but is not. Put it below src/test/resources and name it from there, for example events/absent.json.");
    }

    @Test
    void aResponseThatIsReadAsAnotherType() {
        Invocation invocation = counter.invocations().get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> invocation.payloadAs(Unwritable.class))
                .withMessageStartingWith("Cannot read the response of request " + invocation.requestId() + " as "
                        + Unwritable.class.getName())
                .withMessageEndingWith("\nPayload: 1");
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
