package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** A mapper of MapStruct. */
public final class MapStructHandler implements RequestHandler<String, String> {
    private static final OrderMapper MAPPER = Mappers.getMapper(OrderMapper.class);

    @Override
    public String handleRequest(String id, Context context) {
        return MAPPER.row(new Order(id, 2)).customer();
    }
    /** An order. */
    public record Order(String customer, int count) {}
    /** A row. */
    public record Row(String customer, long count) {}
    /** Its mapper. */
    @Mapper
    public interface OrderMapper {
        Row row(Order order);
    }
}
