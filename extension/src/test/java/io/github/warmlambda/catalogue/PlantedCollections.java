package io.github.warmlambda.catalogue;

import com.amazonaws.services.lambda.runtime.Context;
import io.github.warmlambda.environment.Check;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bugs in collections, buffers and other objects of the JDK. */
final class PlantedCollections {

    private PlantedCollections() {}

    @Planted(value = "list that grows", naming = "GrowingList.ALL.size")
    public static class GrowingList extends Case {

        private static final List<String> ALL = new ArrayList<>();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return ALL.add(customer);
        }
    }

    @Planted(
            value = "list that grows, found as growth",
            by = Check.NO_UNBOUNDED_GROWTH,
            naming = "EndlessList.ALL grew")
    public static class EndlessList extends Case {

        private static final List<String> ALL = new ArrayList<>();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return ALL.add(customer);
        }
    }

    @Planted(value = "cache without a bound", naming = "UnboundedCache.CACHE.size")
    public static class UnboundedCache extends Case {

        private static final Map<String, Integer> CACHE = new HashMap<>();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return CACHE.computeIfAbsent(customer, String::length);
        }
    }

    @Planted(value = "cache with a bound, keyed by the request", naming = "BoundedByRequest.CACHE")
    public static class BoundedByRequest extends Case {

        private static final Map<String, String> CACHE = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return size() > 2;
            }
        };

        @Override
        Object handle(String customer, Context context) throws Exception {
            return CACHE.put(customer, "");
        }
    }

    @Planted(value = "ConcurrentHashMap.computeIfAbsent keyed by request id", naming = "ByRequestId.ALL.size")
    public static class ByRequestId extends Case {

        private static final Map<String, String> ALL = new ConcurrentHashMap<>();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return ALL.computeIfAbsent(context.getAwsRequestId(), id -> customer);
        }
    }

    @Planted(value = "set of what was seen", naming = "Seen.SEEN.size")
    public static class Seen extends Case {

        private static final Set<String> SEEN = new HashSet<>();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return SEEN.add(customer);
        }
    }

    @Planted(value = "queue that is never drained", naming = "Undrained.QUEUE.size")
    public static class Undrained extends Case {

        private static final Queue<String> QUEUE = new ConcurrentLinkedQueue<>();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return QUEUE.add(customer);
        }
    }

    @Planted(value = "blocking queue with leftovers", naming = "Leftovers.QUEUE.size")
    public static class Leftovers extends Case {

        private static final LinkedBlockingQueue<String> QUEUE = new LinkedBlockingQueue<>();

        @Override
        Object handle(String customer, Context context) throws Exception {
            QUEUE.put(customer);
            QUEUE.put(customer);
            return QUEUE.take();
        }
    }

    @Planted(value = "synchronized list", naming = "SynchronizedList.ALL.size")
    public static class SynchronizedList extends Case {

        private static final List<String> ALL = Collections.synchronizedList(new ArrayList<>());

        @Override
        Object handle(String customer, Context context) throws Exception {
            return ALL.add(customer);
        }
    }

    @Planted(value = "tree of times", naming = "Times.TIMES.size")
    public static class Times extends Case {

        private static final Map<Long, String> TIMES = new TreeMap<>();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return TIMES.put(System.nanoTime(), customer);
        }
    }

    @Planted(value = "map of lists", naming = "MapOfLists.BY_KIND")
    public static class MapOfLists extends Case {

        private static final Map<String, List<String>> BY_KIND = new HashMap<>();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return BY_KIND.computeIfAbsent("new", kind -> new ArrayList<>()).add(customer);
        }
    }

    @Planted(value = "linked list of own nodes", naming = "OwnNodes.head")
    public static class OwnNodes extends Case {

        private static Node head;

        @Override
        Object handle(String customer, Context context) throws Exception {
            head = new Node(customer, head);
            return 1;
        }

        private record Node(String name, Node next) {}
    }

    @Planted(value = "listener registered with each request", naming = "Listeners.ALL.size")
    public static class Listeners extends Case {

        private static final List<Runnable> ALL = new CopyOnWriteArrayList<>();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return ALL.add(() -> customer.length());
        }
    }

    @Planted(value = "collection of the function's own", naming = "OwnCollection.ALL.size")
    public static class OwnCollection extends Case {

        private static final Ring ALL = new Ring();

        @Override
        Object handle(String customer, Context context) throws Exception {
            ALL.put(customer);
            return ALL.size;
        }

        private static final class Ring {
            private final String[] slots = new String[4];
            private int size;

            void put(String name) {
                slots[size++ % slots.length] = name;
            }
        }
    }

    @Planted(value = "StringBuilder that is used again", naming = "ReusedBuilder.TEXT")
    public static class ReusedBuilder extends Case {

        private static final StringBuilder TEXT = new StringBuilder();

        @Override
        Object handle(String customer, Context context) throws Exception {
            TEXT.setLength(0);
            return TEXT.append(customer).length();
        }
    }

    @Planted(value = "text that is lengthened", naming = "Lengthened.log")
    public static class Lengthened extends Case {

        private static String log = "";

        @Override
        Object handle(String customer, Context context) throws Exception {
            log += customer;
            return log.length();
        }
    }

    @Planted(value = "buffer of bytes that is not reset", naming = "ByteBuffered.BYTES")
    public static class ByteBuffered extends Case {

        private static final ByteArrayOutputStream BYTES = new ByteArrayOutputStream();

        @Override
        Object handle(String customer, Context context) throws Exception {
            BYTES.write(customer.getBytes(StandardCharsets.UTF_8));
            return BYTES.size();
        }
    }

    @Planted(value = "position of a buffer", naming = "Position.BUFFER")
    public static class Position extends Case {

        private static final ByteBuffer BUFFER = ByteBuffer.allocate(1024);

        @Override
        Object handle(String customer, Context context) throws Exception {
            return BUFFER.put((byte) 1).position();
        }
    }

    @Planted(
            value = "iterator left half-way",
            naming = "HalfWay.ROUND_ROBIN",
            missedBecause = "an iterator has no public view")
    public static class HalfWay extends Case {

        private static final List<Integer> TARGETS =
                IntStream.range(0, 100).boxed().collect(Collectors.toCollection(ArrayList::new));
        private static final Iterator<Integer> ROUND_ROBIN = TARGETS.iterator();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return ROUND_ROBIN.next();
        }
    }

    @Planted(
            value = "matcher that is used again",
            naming = "ReusedMatcher.MATCHER",
            missedBecause = "a matcher has no public view of its input")
    public static class ReusedMatcher extends Case {

        private static final Matcher MATCHER = Pattern.compile("[0-9]+").matcher("");

        @Override
        Object handle(String customer, Context context) throws Exception {
            return MATCHER.reset(customer).find();
        }
    }

    @Planted(
            value = "reader in the middle of its text",
            naming = "HalfRead.READER",
            missedBecause = "a reader has no public view of its position")
    public static class HalfRead extends Case {

        private static final StringReader READER = new StringReader("x".repeat(100));

        @Override
        Object handle(String customer, Context context) throws Exception {
            return READER.read();
        }
    }

    @Planted(value = "SimpleDateFormat that is shared", naming = "SharedFormat.FORMAT")
    public static class SharedFormat extends Case {

        private static final SimpleDateFormat FORMAT = new SimpleDateFormat("yyyy-MM-dd");

        @Override
        Object handle(String customer, Context context) throws Exception {
            return FORMAT.format(new Date(customer.hashCode() * 1_000_000L));
        }
    }

    @Planted(value = "date that is set", naming = "SharedDate.LAST")
    public static class SharedDate extends Case {

        private static final Date LAST = new Date(0);

        @Override
        Object handle(String customer, Context context) throws Exception {
            LAST.setTime(customer.hashCode());
            return 1;
        }
    }

    @Planted(value = "bits that are set", naming = "Bits.SEEN")
    public static class Bits extends Case {

        private static final BitSet SEEN = new BitSet();

        @Override
        Object handle(String customer, Context context) throws Exception {
            SEEN.set(Math.floorMod(customer.hashCode(), 100_000));
            return 1;
        }
    }
}
