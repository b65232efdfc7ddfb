package conformance;

import static com.amazonaws.services.lambda.runtime.logging.LogLevel.DEBUG;
import static com.amazonaws.services.lambda.runtime.logging.LogLevel.ERROR;
import static com.amazonaws.services.lambda.runtime.logging.LogLevel.INFO;
import static com.amazonaws.services.lambda.runtime.logging.LogLevel.WARN;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.logging.FramedTelemetryLogSink;
import com.amazonaws.services.lambda.runtime.api.client.logging.JsonLogFormatter;
import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;

/** Handlers that log. */
public final class Logging {

    private Logging() {}

    public static class Lines implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String what, Context context) {
            LambdaLogger logger = context.getLogger();
            switch (what) {
                case "text" -> {
                    logger.log("plain");
                    logger.log("info\n", INFO);
                    logger.log((String) null, WARN);
                    logger.log((String) null);
                    logger.log(" raw bytes\n".getBytes(StandardCharsets.UTF_8));
                    logger.log("bytes of a level\n".getBytes(StandardCharsets.UTF_8), ERROR);
                }
                case "json" -> {
                    logger.log("plain");
                    logger.log("warn", WARN);
                    logger.log((String) null, INFO);
                }
                case "levels" -> {
                    logger.log("debug\n", DEBUG);
                    logger.log("info\n", INFO);
                    logger.log("undefined\n");
                    logger.log("debug bytes\n".getBytes(StandardCharsets.UTF_8), DEBUG);
                    logger.log("error bytes\n".getBytes(StandardCharsets.UTF_8), ERROR);
                }
                case "streams" -> {
                    System.out.println("out");
                    System.err.println("err");
                }
                default -> throw new IllegalStateException(what);
            }
            return what;
        }
    }

    /** Whether the time of a JSON line is that of the default zone, in spite of its Z. */
    public static class LocalTime implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String zone, Context context) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            String line = new JsonLogFormatter().format("message", INFO);
            int start = line.indexOf("timestamp\":\"") + "timestamp\":\"".length();
            String time = line.substring(start, line.indexOf('Z', start));
            Duration distance = Duration.between(LocalDateTime.parse(time), LocalDateTime.now(ZoneId.of(zone)));
            return distance.abs().toMinutes() < 5 ? "time of " + zone : time;
        }
    }

    /** The first eight bytes of the frames that AWS's runtime writes to the platform: type and length. */
    public static class Frames implements RequestHandler<Object, Map<String, String>> {
        @Override
        public Map<String, String> handleRequest(Object event, Context context) {
            Map<String, String> headers = new TreeMap<>();
            for (LogLevel level : LogLevel.values()) {
                for (LogFormat format : LogFormat.values()) {
                    headers.put(level + " " + format, header(level, format));
                }
            }
            return headers;
        }

        private static String header(LogLevel level, LogFormat format) {
            try {
                Path file = Files.createTempFile("frame", "");
                try (FileOutputStream out = new FileOutputStream(file.toFile())) {
                    new FramedTelemetryLogSink(out.getFD()).log(level, format, new byte[17]);
                    return HexFormat.of().formatHex(Files.readAllBytes(file), 0, 8);
                } finally {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
