package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.datasource.pooled.PooledDataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** MyBatis, a factory in a static and a session for each request. */
public final class MyBatisHandler implements RequestHandler<String, String> {
    private static final SqlSessionFactory SESSIONS = factory();

    @Override
    public String handleRequest(String id, Context context) {
        try (SqlSession session = SESSIONS.openSession()) {
            return session.getMapper(Products.class).price("tea", id);
        }
    }
    /** A mapper. */
    public interface Products {
        @Select("SELECT CONCAT(#{id}, price) FROM products WHERE name = #{name}")
        String price(@Param("name") String name, @Param("id") String id);
    }

    private static SqlSessionFactory factory() {
        PooledDataSource source =
                new PooledDataSource("org.h2.Driver", "jdbc:h2:mem:mybatis;DB_CLOSE_DELAY=-1", "sa", "");
        try (Connection connection = source.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE products (name VARCHAR(20) PRIMARY KEY, price INT)");
                statement.execute("INSERT INTO products VALUES ('tea', 4), ('coffee', 5)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Configuration configuration =
                new Configuration(new Environment("lambda", new JdbcTransactionFactory(), source));
        configuration.addMapper(Products.class);
        return new SqlSessionFactoryBuilder().build(configuration);
    }
}
