package io.github.warmlambda;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JDBC drivers that a jar offers as services are there in each environment, though the JDK looks for drivers only once. */
class DriverServicesTests {

    private static final String URL = "jdbc:fake:";

    @TempDir
    private Path code;

    public static class FakeDriver implements Driver {

        static {
            try {
                DriverManager.registerDriver(new FakeDriver());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Connection connect(String url, Properties info) throws SQLException {
            throw new SQLException("asked of a driver of " + FakeDriver.class.getClassLoader());
        }

        @Override
        public boolean acceptsURL(String url) {
            return url.equals(URL);
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
    }

    public static class Finder implements RequestHandler<String, Boolean> {

        interface Lookup {
            Driver find(String url) throws SQLException;
        }

        @Override
        public Boolean handleRequest(String way, Context context) {
            try {
                Lookup reference = DriverManager::getDriver;
                Driver found = way.equals("call") ? DriverManager.getDriver(URL) : reference.find(URL);
                return found.getClass() == FakeDriver.class;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @BeforeEach
    void deploy() throws IOException {
        new DeploymentZip()
                .classes(Finder.class, Finder.Lookup.class, FakeDriver.class)
                .file("META-INF/services/java.sql.Driver", FakeDriver.class.getName())
                .directory(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call", "method reference"})
    void areThereInEachEnvironment(String way) {
        try (LambdaFunction function =
                LambdaFunction.of(Finder.class).code(code.toString()).create()) {
            for (int environment = 1; environment <= 3; environment++) {
                assertThat(function.invoke(way)).isCold().hasPayload("true");
                function.coldStart();
            }
        }
    }

    @Test
    void areLoadedOnceInAnEnvironment() {
        try (LambdaFunction function =
                LambdaFunction.of(Finder.class).code(code.toString()).create()) {
            assertThat(function.invoke("call")).isCold().hasPayload("true");
            assertThat(function.invoke("call")).isWarm().hasPayload("true");
            assertThat(function).ranStaticInitializerOnce(FakeDriver.class);
        }
    }
}
