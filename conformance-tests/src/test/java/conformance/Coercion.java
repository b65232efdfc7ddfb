package conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Handler methods that say what they were given. */
public class Coercion {

    public String object(Object event) {
        return describe(event);
    }

    public String text(String event) {
        return event == null ? "null" : "text [" + event + "]";
    }

    public String integer(int event) {
        return "int " + event;
    }

    public String truth(boolean event) {
        return "boolean " + event;
    }

    public String character(char event) {
        return "char " + event;
    }

    public String longInteger(long event) {
        return "long " + event;
    }

    public String point(Point event) {
        return String.valueOf(event);
    }

    public String points(List<Point> events) {
        return String.valueOf(events);
    }

    public String constant(Colour event) {
        return String.valueOf(event);
    }

    public String date(Date event) {
        return event.toInstant().toString();
    }

    public String bytes(byte[] event) {
        return Arrays.toString(event);
    }

    public String instant(Instant event) {
        return event.toString();
    }

    public String noDefaultConstructor(NoDefaultConstructor event) {
        return "called";
    }

    public String numbers(Map<String, ? extends Number> event) {
        return describe(event.get("n"));
    }

    static String describe(Object value) {
        return value == null ? "null" : value.getClass().getSimpleName() + " " + value;
    }

    public enum Colour {
        RED
    }

    public static class Point {
        private String a;
        private int b;

        public String getA() {
            return a;
        }

        public void setA(String a) {
            this.a = a;
        }

        public int getB() {
            return b;
        }

        public void setB(int b) {
            this.b = b;
        }

        @Override
        public String toString() {
            return "Point a=" + a + " b=" + b;
        }
    }

    public static class NoDefaultConstructor {
        private final String a;

        public NoDefaultConstructor(String a) {
            this.a = a;
        }

        public String getA() {
            return a;
        }
    }

    public record Position(String a) {}

    public static class OfRecord implements RequestHandler<Position, String> {
        @Override
        public String handleRequest(Position event, Context context) {
            return event.a();
        }
    }
}
