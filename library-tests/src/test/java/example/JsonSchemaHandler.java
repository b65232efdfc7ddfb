package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;

/** A schema of networknt. */
public final class JsonSchemaHandler implements RequestHandler<String, String> {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    com.networknt.schema.dialect.Dialects.getDraft202012())
            .getSchema(
                    "{\"type\": \"object\", \"properties\": {\"count\": {\"type\": \"integer\", \"maximum\": 10}, \"id\": {\"type\": \"string\", \"pattern\": \"^c\"}}}",
                    InputFormat.JSON);

    @Override
    public String handleRequest(String id, Context context) {
        return id
                + SCHEMA.validate("{\"id\": \"" + id + "\", \"count\": 12}", InputFormat.JSON)
                        .size();
    }
}
