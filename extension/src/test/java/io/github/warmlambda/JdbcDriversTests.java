package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** JDBC drivers that the function's code registers leave the JVM's only {@link DriverManager} with their environment. */
class JdbcDriversTests {

    private static final String TOLD = "warmlambda.test.driver";

    public static class OwnDriver implements Driver {

        @Override
        public Connection connect(String url, Properties info) {
            return null;
        }

        @Override
        public boolean acceptsURL(String url) {
            return url.equals("jdbc:own");
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return false;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public boolean equals(Object other) {
            throw new IllegalStateException("not to be called");
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    public static class Registering implements RequestHandler<String, String> {

        @SuppressWarnings("unchecked")
        private static final Consumer<String> TEST =
                (Consumer<String>) System.getProperties().get(TOLD);

        static {
            try {
                DriverManager.registerDriver(new OwnDriver(), () -> TEST.accept("deregistered"));
                DriverManager.registerDriver(new OwnDriver());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String handleRequest(String event, Context context) {
            try {
                return DriverManager.getDriver("jdbc:own").getClass().getSimpleName();
            } catch (SQLException e) {
                return e.getMessage();
            }
        }
    }

    @Test
    void areFoundInsideAndDeregisteredAtTheEnd() {
        List<String> told = new CopyOnWriteArrayList<>();
        System.getProperties().put(TOLD, (Consumer<String>) told::add);
        try (LambdaFunction function = LambdaFunction.of(Registering.class).create()) {
            assertThat(function.invoke("").payloadAs(String.class)).isEqualTo("OwnDriver");
            assertThat(told).isEmpty();

            function.coldStart();

            assertThat(told).containsExactly("deregistered");
        }
    }
}
