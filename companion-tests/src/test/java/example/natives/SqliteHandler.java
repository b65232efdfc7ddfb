package example.natives;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public final class SqliteHandler implements RequestHandler<Integer, Integer> {

    private static final Connection DATABASE = open();

    private static Connection open() {
        try {
            return DriverManager.getConnection("jdbc:sqlite::memory:");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Integer handleRequest(Integer number, Context context) {
        try (Statement statement = DATABASE.createStatement();
                ResultSet result = statement.executeQuery("SELECT " + number + " * 2")) {
            return result.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
