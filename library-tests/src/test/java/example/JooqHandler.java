package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** jOOQ on one connection. */
public final class JooqHandler implements RequestHandler<String, String> {
    private static final DSLContext DATABASE = database();

    @Override
    public String handleRequest(String id, Context context) {
        return DATABASE.select(DSL.field("price", Integer.class), DSL.val(id))
                .from(DSL.table("products"))
                .where(DSL.field("name").eq("tea"))
                .fetchOne(row -> row.value2() + row.value1());
    }

    private static DSLContext database() {
        try {
            Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE products (name VARCHAR(20) PRIMARY KEY, price INT)");
                statement.execute("INSERT INTO products VALUES ('tea', 4), ('coffee', 5)");
            }
            return DSL.using(connection, SQLDialect.H2);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
