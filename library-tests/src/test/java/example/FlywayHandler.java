package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** A database migrated by Flyway in the constructor. */
public final class FlywayHandler implements RequestHandler<String, String> {
    private final JdbcDataSource source = new JdbcDataSource();

    public FlywayHandler() {
        source.setURL("jdbc:h2:mem:flyway;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:example/migrations")
                .load()
                .migrate();
    }

    @Override
    public String handleRequest(String id, Context context) {
        try (Connection connection = source.getConnection()) {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT price, ? FROM products WHERE name = ?")) {
                select.setString(1, id);
                select.setString(2, "tea");
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return rows.getString(2) + rows.getInt(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
