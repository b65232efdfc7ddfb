package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One connection to SQLite by JDBC, opened in the constructor. */
public final class SqliteHandler implements RequestHandler<String, String> {
    private final Connection connection;

    public SqliteHandler() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE products (name VARCHAR(20) PRIMARY KEY, price INT)");
            statement.execute("INSERT INTO products VALUES ('tea', 4), ('coffee', 5)");
        }
    }

    @Override
    public String handleRequest(String id, Context context) {
        try {
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
