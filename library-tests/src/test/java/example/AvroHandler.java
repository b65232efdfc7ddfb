package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.ByteArrayOutputStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** Records of Avro. */
public final class AvroHandler implements RequestHandler<String, String> {
    private static final Schema SCHEMA = new Schema.Parser()
            .parse(
                    "{\"type\": \"record\", \"name\": \"Order\", \"fields\": [{\"name\": \"customer\", \"type\": \"string\"}]}");

    @Override
    public String handleRequest(String id, Context context) {
        try {
            GenericRecord order = new GenericData.Record(SCHEMA);
            order.put("customer", id);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new GenericDatumWriter<GenericRecord>(SCHEMA).write(order, encoder);
            encoder.flush();
            return new GenericDatumReader<GenericRecord>(SCHEMA)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null))
                    .get("customer")
                    .toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
