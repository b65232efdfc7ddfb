package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.opencsv.bean.CsvBindByName;
import com.opencsv.bean.CsvToBeanBuilder;
import java.io.StringReader;

/** Beans of OpenCSV. */
public final class OpenCsvHandler implements RequestHandler<String, String> {

    @Override
    public String handleRequest(String id, Context context) {
        return new CsvToBeanBuilder<Order>(new StringReader("customer,item\n" + id + ",tea\n"))
                .withType(Order.class)
                .build()
                .parse()
                .get(0)
                .customer;
    }
    /** A row. */
    public static class Order {
        @CsvBindByName
        public String customer;

        @CsvBindByName
        public String item;
    }
}
