package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A format of Commons CSV. */
public final class CommonsCsvHandler implements RequestHandler<String, String> {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    @Override
    public String handleRequest(String id, Context context) {
        try {
            try (CSVParser rows = CSVParser.parse("customer,item\n" + id + ",tea\n", FORMAT)) {
                return rows.getRecords().get(0).get("customer");
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
