package example.lombok;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.Invoker;
import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.WarmLambda;
import org.junit.jupiter.api.Test;

/** Getters, setters, builders and a logger that Lombok wrote, on both sides of the boundary. */
@WarmLambda(BookingHandler.class)
class LombokTest {

    @Test
    void eventAndResponseAreWhatLombokWrote(Invoker<Booking, Confirmation> bookings, LambdaFunction function) {
        Booking booking = new Booking();
        booking.setRoom("12");
        booking.setNights(2);

        assertThat(bookings.invoke(booking))
                .isEqualTo(Confirmation.builder().room("12").price(180).build());
        assertThat(function.environment().log()).contains("Booking(room=12, nights=2)");
    }
}
