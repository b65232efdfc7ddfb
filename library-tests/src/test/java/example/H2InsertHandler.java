package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A lazy connection, and a row for each request in a database that is in memory only as it is a test. */
public final class H2InsertHandler implements RequestHandler<String, String> {
    private static Connection connection;

    @Override
    public String handleRequest(String id, Context context) {
        try {
            if (connection == null) {
                connection = DriverManager.getConnection("jdbc:h2:mem:");
                try (Statement create = connection.createStatement()) {
                    create.execute("CREATE TABLE orders (customer VARCHAR(20), item VARCHAR(20))");
                }
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO orders VALUES (?, 'tea')")) {
                insert.setString(1, id);
                insert.executeUpdate();
            }
            try (PreparedStatement select = connection.prepareStatement("SELECT item FROM orders WHERE customer = ?")) {
                select.setString(1, id);
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return id + rows.getString(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
