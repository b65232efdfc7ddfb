package io.github.warmlambda.catalogue;

import com.amazonaws.services.lambda.runtime.Context;
import io.github.warmlambda.environment.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Bugs in static fields and fields of the handler object. */
final class PlantedFields {

    private PlantedFields() {}

    @Planted(value = "static counter", naming = "StaticCounter.count")
    public static class StaticCounter extends Case {

        private static int count;

        @Override
        Object handle(String customer, Context context) throws Exception {
            return ++count;
        }
    }

    @Planted(value = "flag of the first request that is toggled", naming = "Toggle.first")
    public static class Toggle extends Case {

        private static boolean first = true;

        @Override
        Object handle(String customer, Context context) throws Exception {
            first = !first;
            return first;
        }
    }

    @Planted(value = "cached request", naming = "CachedRequest.last")
    public static class CachedRequest extends Case {

        private static String last;

        @Override
        Object handle(String customer, Context context) throws Exception {
            last = customer;
            return customer.length();
        }
    }

    @Planted(
            value = "cached request, found as data of the request",
            by = Check.NO_REQUEST_DATA_LEFT,
            naming = "KeptCustomer.last")
    public static class KeptCustomer extends Case {

        private static Person last;

        @Override
        Object handle(String customer, Context context) throws Exception {
            last = new Person(customer);
            return customer.length();
        }
    }

    @Planted(value = "static object whose fields are the request", naming = "StaticObject.CURRENT.name")
    public static class StaticObject extends Case {

        private static final Person CURRENT = new Person("");

        @Override
        Object handle(String customer, Context context) throws Exception {
            CURRENT.name = customer;
            return CURRENT.name.length();
        }
    }

    @Planted(value = "singleton with request fields", naming = "Singleton.INSTANCE.customer")
    public static class Singleton extends Case {

        private static final Singleton INSTANCE = new Singleton();
        private String customer;

        @Override
        Object handle(String customer, Context context) throws Exception {
            INSTANCE.customer = customer;
            return INSTANCE.customer.length();
        }
    }

    @Planted(value = "field of the handler object", naming = "InstanceField.visits")
    public static class InstanceField extends Case {

        private int visits;

        @Override
        Object handle(String customer, Context context) throws Exception {
            return ++visits;
        }
    }

    @Planted(value = "field that the handler inherits", naming = "InheritedField.this.customer")
    public static class InheritedField extends Base {

        @Override
        Object handle(String customer, Context context) throws Exception {
            this.customer = customer;
            return 1;
        }
    }

    abstract static class Base extends Case {
        String customer;
    }

    @Planted(value = "enum with state", naming = "Colour.RED.uses")
    public static class EnumWithState extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            return ++Colour.RED.uses;
        }
    }

    enum Colour {
        RED,
        BLUE;

        private int uses;
    }

    @Planted(value = "static inner holder", naming = "Holder.customer")
    public static class InnerHolder extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            Holder.customer = customer;
            return 1;
        }

        private static final class Holder {
            private static String customer = "";
        }
    }

    @Planted(value = "lazy client that is made anew for each request", naming = "LazyClient.client")
    public static class LazyClient extends Case {

        private static Object client;

        @Override
        Object handle(String customer, Context context) throws Exception {
            client = new Person("client");
            return 1;
        }
    }

    @Planted(value = "slot of a static array", naming = "ArraySlot.SLOTS")
    public static class ArraySlot extends Case {

        private static final String[] SLOTS = new String[1];

        @Override
        Object handle(String customer, Context context) throws Exception {
            SLOTS[0] = customer;
            return 1;
        }
    }

    @Planted(value = "array of numbers", naming = "Numbers.SUMS")
    public static class Numbers extends Case {

        private static final long[] SUMS = new long[2];

        @Override
        Object handle(String customer, Context context) throws Exception {
            return SUMS[1] += customer.length();
        }
    }

    @Planted(value = "atomic counter", naming = "AtomicCounter.COUNT")
    public static class AtomicCounter extends Case {

        private static final AtomicLong COUNT = new AtomicLong();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return COUNT.incrementAndGet();
        }
    }

    @Planted(value = "adder of metrics that nobody resets", naming = "Adder.SUM")
    public static class Adder extends Case {

        private static final LongAdder SUM = new LongAdder();

        @Override
        Object handle(String customer, Context context) throws Exception {
            SUM.increment();
            return 1;
        }
    }

    @Planted(value = "atomic reference to the request", naming = "AtomicHolder.LAST")
    public static class AtomicHolder extends Case {

        private static final AtomicReference<Person> LAST = new AtomicReference<>();

        @Override
        Object handle(String customer, Context context) throws Exception {
            LAST.set(new Person(customer));
            return 1;
        }
    }

    @Planted(value = "optional that is replaced", naming = "Optionally.last")
    public static class Optionally extends Case {

        private static Optional<String> last = Optional.empty();

        @Override
        Object handle(String customer, Context context) throws Exception {
            last = Optional.of(customer);
            return 1;
        }
    }

    @Planted(value = "record with a list that grows", naming = "RecordHolder.STATE.names.size")
    public static class RecordHolder extends Case {

        private static final State STATE = new State(new ArrayList<>());

        @Override
        Object handle(String customer, Context context) throws Exception {
            return STATE.names().add(customer);
        }

        private record State(List<String> names) {}
    }

    @Planted(value = "lambda that captured a counter", naming = "CapturedCounter.COUNTER")
    public static class CapturedCounter extends Case {

        private static final Supplier<Integer> COUNTER = counter();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return COUNTER.get();
        }

        private static Supplier<Integer> counter() {
            int[] count = {0};
            return () -> ++count[0];
        }
    }

    @Planted(value = "context of the request", naming = "KeptContext.last")
    public static class KeptContext extends Case {

        private static Context last;

        @Override
        Object handle(String customer, Context context) throws Exception {
            last = context;
            return last.getAwsRequestId().length();
        }
    }

    @Planted(
            value = "state of another request in the response",
            by = Check.NO_REQUEST_DATA_LEFT,
            naming = "has data of an earlier request in its response")
    public static class Bleeding extends Case {

        private static String last = "";

        @Override
        Object handle(String customer, Context context) throws Exception {
            String answer = "after " + last;
            last = customer;
            return answer;
        }
    }

    @Planted(value = "static code that runs in an invocation", by = Check.NO_INIT_IN_INVOKE, naming = "Expensive, ")
    public static class LateStaticCode extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            return Expensive.TABLE.length;
        }

        private static final class Expensive {
            private static final int[] TABLE = new int[10];
        }
    }

    /** A type of the function. */
    static final class Person {
        private String name;

        Person(String name) {
            this.name = name;
        }
    }
}
