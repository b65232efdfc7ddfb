package conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Handler methods with responses of many types. */
public class Output {

    public String nothing() {
        return null;
    }

    public void noValue() {}

    public Void boxedVoid() {
        return null;
    }

    public Empty emptyBean() {
        return new Empty();
    }

    public Wrapping nullFields() {
        return new Wrapping();
    }

    public float notANumber() {
        return Float.NaN;
    }

    public String characters() {
        return "€<&>\u0001\uD83D\uDE00";
    }

    public Map<String, Object> circular() {
        Map<String, Object> map = new HashMap<>();
        map.put("self", map);
        return map;
    }

    public Throwing throwing() {
        return new Throwing();
    }

    public LocalDate date() {
        return LocalDate.of(2020, 1, 2);
    }

    public byte[] bytes() {
        return new byte[] {1, 2, 3};
    }

    public Named named() {
        return new Named();
    }

    public int streamWithResult(OutputStream response) throws IOException {
        response.write("written".getBytes(StandardCharsets.UTF_8));
        return 5;
    }

    public int streamWithoutResponse(InputStream event) {
        return 5;
    }

    public static class Empty {}

    public static class Wrapping {
        public String getAbsent() {
            return null;
        }

        public Optional<String> getPresent() {
            return Optional.of("here");
        }
    }

    public static class Throwing {
        public String getValue() {
            throw new IllegalStateException("no value");
        }
    }

    public static class Named {
        public String getURL() {
            return "u";
        }
    }

    public static class Silent implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream event, OutputStream response, Context context) {}
    }

    public static class WritesAfterClose implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream event, OutputStream response, Context context) throws IOException {
            response.write("before".getBytes(StandardCharsets.UTF_8));
            response.close();
            response.write(" and after".getBytes(StandardCharsets.UTF_8));
        }
    }

    public static class WritesAndFails implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream event, OutputStream response, Context context) throws IOException {
            response.write("a part".getBytes(StandardCharsets.UTF_8));
            throw new IOException("broken");
        }
    }
}
