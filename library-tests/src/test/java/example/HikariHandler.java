package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A pool of HikariCP in a static. */
public final class HikariHandler implements RequestHandler<String, String> {
    private static final HikariDataSource POOL = pool();

    @Override
    public String handleRequest(String id, Context context) {
        try (Connection connection = POOL.getConnection()) {
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

    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:hikari;DB_CLOSE_DELAY=-1");
        config.setMaximumPoolSize(1);
        HikariDataSource pool = new HikariDataSource(config);
        try (Connection connection = pool.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS products (name VARCHAR(20) PRIMARY KEY, price INT)");
                statement.execute("MERGE INTO products VALUES ('tea', 4), ('coffee', 5)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return pool;
    }
}
