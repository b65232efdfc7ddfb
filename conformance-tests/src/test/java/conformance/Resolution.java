package conformance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Handlers whose shapes AWS's runtime tells apart. */
public final class Resolution {

    private Resolution() {}

    public static class Counting implements RequestHandler<Object, String> {
        private static int count;
        private static int constructed;

        static {
            System.out.println("static code");
        }

        public Counting() {
            constructed++;
        }

        @Override
        public String handleRequest(Object event, Context context) {
            return "call " + ++count + " of instance " + constructed;
        }
    }

    public static class NeitherInterface {}

    public static class BothInterfaces implements RequestStreamHandler, RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return "object";
        }

        @Override
        public void handleRequest(InputStream event, OutputStream response, Context context) throws IOException {
            response.write("stream".getBytes(StandardCharsets.UTF_8));
        }
    }

    public static class InterfaceAndOverload implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return "object";
        }

        public void handleRequest(InputStream event, OutputStream response, Context context) throws IOException {
            response.write("stream".getBytes(StandardCharsets.UTF_8));
        }
    }

    public static class Overloads {
        public String withContext(String event) {
            return "one";
        }

        public String withContext(String event, Context context) {
            return "with context";
        }

        public String withStream(String event) {
            return "one";
        }

        public void withStream(InputStream event, OutputStream response, Context context) throws IOException {
            response.write("stream".getBytes(StandardCharsets.UTF_8));
        }
    }

    public static class Signatures {
        public String none() {
            return "na";
        }

        public String contextOnly(Context context) {
            return context.getFunctionVersion();
        }

        public String contextFirst(Context context, String event) {
            return event;
        }

        public String twoTexts(String event, String second) {
            return event;
        }

        public String four(String event, String second, String third, Context context) {
            return event;
        }

        String packagePrivate(String event) {
            return event;
        }

        public int variable(String... events) {
            return events.length;
        }

        public String subclassOfStream(ByteArrayInputStream event) {
            return "called";
        }

        public String subinterfaceOfContext(String event, MyContext context) {
            return event;
        }

        public String twoObjects(Object event, Object context) {
            return "called";
        }
    }

    public interface MyContext extends Context {}

    public static final class StaticMethod {
        private StaticMethod() {
            throw new IllegalStateException("no instance is needed");
        }

        public static String handle(String event) {
            return "static " + event;
        }
    }

    public interface WithDefault {
        default String handle(String event) {
            return "default " + event;
        }
    }

    public static class DefaultMethod implements WithDefault {}

    public static class Base {
        public String handle(String event) {
            return "inherited " + event;
        }
    }

    public static class Inherited extends Base {}

    @SuppressWarnings({"rawtypes"}) // Which is what the case is about.
    public static class Raw implements RequestHandler {
        @Override
        public Object handleRequest(Object event, Context context) {
            return event;
        }
    }

    public static class Unbounded<T> implements RequestHandler<T, String> {
        @Override
        public String handleRequest(T event, Context context) {
            return "called";
        }
    }

    public static class Bounded<T extends Number> implements RequestHandler<T, String> {
        @Override
        public String handleRequest(T event, Context context) {
            return event.getClass().getName();
        }
    }

    public static class Order {
        private String id;

        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }
    }

    public abstract static class GenericBase<T> implements RequestHandler<T, String> {
        @Override
        public String handleRequest(T event, Context context) {
            return describe(event);
        }

        abstract String describe(T event);
    }

    public static class Derived extends GenericBase<Order> {
        @Override
        String describe(Order order) {
            return "order " + order.getId();
        }
    }

    public class Inner implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    public static class PrivateConstructor implements RequestHandler<String, String> {
        private PrivateConstructor() {}

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    public static class ConstructorWithArgument implements RequestHandler<String, String> {
        public ConstructorWithArgument(String argument) {}

        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    static class PackagePrivate implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return event;
        }
    }

    public abstract static class Abstract implements RequestHandler<String, String> {}

    public interface Empty {}

    public static class MissingOne {}

    public static class MissingParameter {
        public String ok(String event) {
            return event;
        }

        public String lacking(MissingOne event) {
            return "called";
        }
    }

    public static class MissingSuperclass extends MissingOne implements RequestHandler<List<String>, String> {
        @Override
        public String handleRequest(List<String> event, Context context) {
            return "called";
        }
    }
}
