package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class JavaUtilLoggingTests {

    private static final String NAME = JavaUtilLoggingTests.class.getName() + ".inside";

    @Test
    void recordsFromLevelInfoAreInTheLog() {
        try (LambdaFunction function = LambdaFunction.of(Logging.class).create()) {
            String log = function.invoke("log").log();
            assertThat(log.lines()
                            .filter(line ->
                                    line.startsWith("INFO") || line.startsWith("WARN") || line.startsWith("SEV")))
                    .containsExactly(
                            "INFO: named", "INFO: global", "INFO: anonymous", "WARNING: system two", "SEVERE: root");
            assertThat(log).contains("$Logging log\n").doesNotContain("too fine");
        }
    }

    @Test
    void levelsAndHandlersOfAnEnvironmentAreItsOwn() {
        Logger outside = Logger.getLogger(NAME);
        Handler[] rootHandlers = Logger.getLogger("").getHandlers();
        try (LambdaFunction first = LambdaFunction.of(Logging.class).create();
                LambdaFunction second = LambdaFunction.of(Logging.class).create()) {
            assertThat(first.invoke("set FINEST").payloadText()).isEqualTo("\"FINEST 1 1\"");
            assertThat(second.invoke("get").payloadText()).isEqualTo("\"null 0 1\"");
            assertThat(first.invoke("get").payloadText()).isEqualTo("\"FINEST 1 1\"");
            first.coldStart();
            assertThat(first.invoke("get").payloadText()).isEqualTo("\"null 0 1\"");
            assertThat(first.invoke("reset").payloadText()).isEqualTo("\"null 0 0\"");
        }
        assertThat(outside.getLevel()).isNull();
        assertThat(outside.getHandlers()).isEmpty();
        assertThat(Logger.getLogger("").getHandlers()).isEqualTo(rootHandlers);
    }

    @Test
    void childOfALoggerThatCameLaterInheritsItsLevel() {
        assertThat(answer("children")).isEqualTo("\"true false com.acme\"");
    }

    @Test
    void configurationIsReadForThisEnvironment() {
        try (LambdaFunction function = LambdaFunction.of(Logging.class).create()) {
            assertThat(function.invoke("configure").log())
                    .contains("FINE: configured")
                    .doesNotContain("quiet");
        }
        assertThat(LogManager.getLogManager().getProperty("com.acme.level")).isNull();
    }

    @Test
    void ownHandlerAndConsoleHandlerWriteToTheLog() {
        try (LambdaFunction function = LambdaFunction.of(Logging.class).create()) {
            assertThat(function.invoke("handlers").log()).contains("own handler: twice\n", "INFO: twice\n");
        }
    }

    @Test
    void managerAnswersForTheEnvironment() {
        assertThat(answer("manager")).isEqualTo("[\"\",\"com.acme.added\"]");
        assertThat(LogManager.getLogManager().getLogger("com.acme.added")).isNull();
    }

    private static String answer(String event) {
        try (LambdaFunction function = LambdaFunction.of(Logging.class).create()) {
            return function.invoke(event).payloadText();
        }
    }

    public static final class Logging implements RequestHandler<String, Object> {

        @Override
        public Object handleRequest(String event, Context context) {
            Logger logger = Logger.getLogger(NAME);
            switch (event) {
                case "log" -> log(logger);
                case "set FINEST" -> {
                    logger.setLevel(Level.FINEST);
                    logger.addHandler(new ConsoleHandler());
                }
                case "reset" -> LogManager.getLogManager().reset();
                case "children" -> {
                    return children();
                }
                case "configure" -> configure();
                case "handlers" -> handlers(logger);
                case "manager" -> {
                    return manager();
                }
                default -> {}
            }
            return logger.getLevel() + " " + logger.getHandlers().length + " "
                    + LogManager.getLogManager().getLogger("").getHandlers().length;
        }

        private static void log(Logger logger) {
            logger.info("named");
            logger.fine("too fine");
            Logger.getGlobal().info("global");
            Logger.getAnonymousLogger().info("anonymous");
            System.getLogger(NAME).log(System.Logger.Level.WARNING, "system {0}", "two");
            Logger.getLogger("").severe("root");
        }

        private static String children() {
            Logger child = Logger.getLogger("com.acme.orders");
            Logger.getLogger("com.acme").setLevel(Level.FINE);
            return child.isLoggable(Level.FINE) + " " + child.isLoggable(Level.FINER) + " "
                    + child.getParent().getName();
        }

        private static void configure() {
            String properties = """
                    handlers = java.util.logging.ConsoleHandler
                    java.util.logging.ConsoleHandler.level = ALL
                    com.acme.level = FINE
                    com.quiet.level = OFF
                    """;
            try {
                LogManager.getLogManager()
                        .readConfiguration(new ByteArrayInputStream(properties.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            Logger.getLogger("com.acme").fine("configured");
            Logger.getLogger("com.quiet").severe("quiet");
        }

        private static void handlers(Logger logger) {
            logger.setUseParentHandlers(false);
            logger.addHandler(new ConsoleHandler());
            logger.addHandler(new OwnHandler());
            logger.info("twice");
        }

        private static List<String> manager() {
            LogManager manager = LogManager.getLogManager();
            Logger.getLogger("com.acme.added");
            List<String> names = Collections.list(manager.getLoggerNames());
            names.remove(NAME);
            Collections.sort(names);
            return names;
        }
    }

    static final class OwnHandler extends Handler {

        @Override
        public void publish(LogRecord entry) {
            System.out.println("own handler: " + entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
