package example.lombok;

import lombok.Data;

@Data
public class Booking {
    private String room;
    private int nights;
}
