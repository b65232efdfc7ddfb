package example.kotlin

import com.amazonaws.services.lambda.runtime.Context
import com.amazonaws.services.lambda.runtime.RequestHandler

class Ticket {
    var seat: String = ""
    var kind: Kind = Kind.ADULT
}

enum class Kind { ADULT, CHILD }

object Prices {
    val full: Int = System.getenv("PRICE").toInt()
}

class TicketHandler : RequestHandler<Ticket, String> {

    private val greeting by lazy { "Seat" }

    override fun handleRequest(ticket: Ticket, context: Context): String {
        served++
        val price = when (ticket.kind) {
            Kind.ADULT -> Prices.full
            Kind.CHILD -> Prices.full / 2
        }
        return "$greeting ${ticket.seat}: $price, $served served"
    }

    companion object {
        var served = 0
    }
}

fun shout(text: String, context: Context): String = text.uppercase()
