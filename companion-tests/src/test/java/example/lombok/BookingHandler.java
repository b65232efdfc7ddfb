package example.lombok;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import lombok.extern.slf4j.Slf4j;

@Slf4j
public final class BookingHandler implements RequestHandler<Booking, Confirmation> {

    @Override
    public Confirmation handleRequest(Booking booking, Context context) {
        log.info("{}", booking);
        return Confirmation.builder()
                .room(booking.getRoom())
                .price(90 * booking.getNights())
                .build();
    }
}
