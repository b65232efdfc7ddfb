package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.jdbi.v3.core.Jdbi;

/** Jdbi in a static. */
public final class JdbiHandler implements RequestHandler<String, String> {
    private static final Jdbi JDBI = Jdbi.create("jdbc:h2:mem:jdbi;DB_CLOSE_DELAY=-1");

    static {
        JDBI.useHandle(handle -> {
            handle.execute("CREATE TABLE products (name VARCHAR(20) PRIMARY KEY, price INT)");
            handle.execute("INSERT INTO products VALUES ('tea', 4)");
        });
    }

    @Override
    public String handleRequest(String id, Context context) {
        return JDBI.withHandle(
                handle -> handle.createQuery("SELECT CONCAT(:id, price) FROM products WHERE name = 'tea'")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one());
    }
}
