package example.kotlin

import io.github.warmlambda.ColdStart
import io.github.warmlambda.EnvironmentVariable
import io.github.warmlambda.Invoker
import io.github.warmlambda.LambdaFunction
import io.github.warmlambda.WarmLambda
import io.github.warmlambda.environment.ExecutionEnvironment
import io.github.warmlambda.environment.InsideAction
import io.github.warmlambda.environment.InsideCall
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** A test in Kotlin: its lambdas run inside. */
// tag::kotlin[]
@WarmLambda(TicketHandler::class)
@EnvironmentVariable(name = "PRICE", value = "20")
class TicketHandlerTest {

    @Test
    @ColdStart
    fun `a lambda reads what the handler keeps`(environment: ExecutionEnvironment, tickets: Invoker<Ticket, String>) {
        tickets.invoke(Ticket())

        assertThat(environment.inside(InsideCall { TicketHandler.served })).isEqualTo(1)
        assertThat(environment.inside<Int> { Prices.full }).isEqualTo(20)
    }

    @Test
    @ColdStart
    fun `a lambda changes what the handler keeps`(environment: ExecutionEnvironment, tickets: Invoker<Ticket, String>) {
        val before = 41
        environment.inside(InsideAction { TicketHandler.served = before })

        assertThat(tickets.invoke(Ticket())).isEqualTo("Seat : 20, 42 served")
    }

    @Test
    fun `a lambda within a lambda`(function: LambdaFunction) {
        val doubled = function.environment().inside<List<Int>> { listOf(1, 2).map { it * Prices.full } }

        assertThat(doubled).containsExactly(20, 40)
    }
}
// end::kotlin[]
