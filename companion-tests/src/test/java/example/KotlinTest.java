package example;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import example.kotlin.Kind;
import example.kotlin.Ticket;
import example.kotlin.TicketHandler;
import io.github.warmlambda.ColdStart;
import io.github.warmlambda.EnvironmentVariable;
import io.github.warmlambda.Invoker;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import io.github.warmlambda.environment.StaticInitialization;
import org.junit.jupiter.api.Test;

/** A handler in Kotlin: objects, companions, enums in {@code when}, and functions of a file. */
@WarmLambda(TicketHandler.class)
@EnvironmentVariable(name = "PRICE", value = "20")
class KotlinTest {

    @Test
    @ColdStart
    void objectsAndCompanionsAreKeptWarm(Invoker<Ticket, String> tickets, LambdaFunction function) {
        Ticket child = new Ticket();
        child.setSeat("7b");
        child.setKind(Kind.CHILD);

        assertThat(tickets.invoke(child)).isEqualTo("Seat 7b: 10, 1 served");
        assertThat(tickets.invoke(child)).isEqualTo("Seat 7b: 10, 2 served");
        assertThat(function).ranStaticInitializersOnce();
        assertThat(function.environment().staticInitializations())
                .extracting(StaticInitialization::className)
                .contains(
                        "example.kotlin.Prices",
                        "example.kotlin.Kind",
                        "example.kotlin.TicketHandler",
                        "example.kotlin.TicketHandler$WhenMappings");
    }

    @Test
    void aFunctionOfAFileIsAHandler() {
        try (LambdaFunction function =
                LambdaFunction.of("example.kotlin.TicketHandlerKt::shout").create()) {
            assertThat(function.invoke("quiet")).succeeded().hasPayload("\"QUIET\"");
        }
    }
}
