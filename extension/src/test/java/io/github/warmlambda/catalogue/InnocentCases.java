package io.github.warmlambda.catalogue;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Handlers that keep state as they should. */
final class InnocentCases {

    private InnocentCases() {}

    @Innocent("bounded cache, by what many requests share")
    public static class BoundedCache extends Case {

        private static final Map<Integer, String> CACHE = new LinkedHashMap<>(4, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
                return size() > 10;
            }
        };

        @Override
        Object handle(String customer, Context context) throws Exception {
            return CACHE.computeIfAbsent(customer.length(), length -> "*".repeat(length));
        }
    }

    @Innocent("interned constants")
    public static class Interned extends Case {

        private static final Map<String, String> NAMES = Map.of("a", "A", "b", "B");

        @Override
        Object handle(String customer, Context context) throws Exception {
            return NAMES.getOrDefault(customer, "none").intern();
        }
    }

    @Innocent("lazy logger")
    public static class LazyLogger extends Case {

        private static Logger logger;

        @Override
        Object handle(String customer, Context context) throws Exception {
            if (logger == null) {
                logger = Logger.getLogger("catalogue");
            }
            logger.fine(() -> "customer " + customer);
            logger.info("served");
            return 1;
        }
    }

    @Innocent(
            value = "counter of metrics, allowed",
            allowing = {"io.github.warmlambda.catalogue.InnocentCases$Metrics.SERVED", "response"})
    public static class Metrics extends Case {

        private static final AtomicLong SERVED = new AtomicLong();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return SERVED.incrementAndGet();
        }
    }

    @Innocent("caches of lambdas and method references")
    public static class Lambdas extends Case {

        private static final Map<String, Function<String, Integer>> BY_NAME = Map.of("length", String::length);

        @Override
        Object handle(String customer, Context context) throws Exception {
            return Stream.of(customer)
                    .map(BY_NAME.get("length"))
                    .map(length -> length + 1)
                    .toList();
        }
    }

    @Innocent("tables of enum switches")
    public static class EnumSwitch extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            return switch (TimeUnit.values()[customer.length() % 2]) {
                case NANOSECONDS -> "fast";
                default -> "slow";
            };
        }
    }

    @Innocent("Jackson's ObjectMapper")
    public static class Jackson extends Case {

        private static final ObjectMapper MAPPER = new ObjectMapper();

        @Override
        Object handle(String customer, Context context) throws Exception {
            Map<?, ?> read = MAPPER.readValue("{\"name\": \"" + customer + "\"}", Map.class);
            return MAPPER.writeValueAsString(new Bean((String) read.get("name")));
        }

        public record Bean(String name) {}
    }

    @Innocent("lazy holder")
    public static class LazyHolder extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            return Holder.TABLE.size();
        }

        private static final class Holder {
            private static final List<String> TABLE = List.of("a", "b");
        }
    }

    @Innocent("client that is made with the first request")
    public static class LazyClient extends Case {

        private static Object client;

        @Override
        Object handle(String customer, Context context) throws Exception {
            if (client == null) {
                client = new Object();
            }
            return 1;
        }
    }

    @Innocent("thread-local that is removed in the end")
    public static class RemovedLocal extends Case {

        private static final ThreadLocal<String> USER = new ThreadLocal<>();

        @Override
        Object handle(String customer, Context context) throws Exception {
            USER.set(customer);
            try {
                return USER.get().length();
            } finally {
                USER.remove();
            }
        }
    }

    @Innocent("thread-local with a buffer that is cleared")
    public static class ClearedBuffer extends Case {

        private static final ThreadLocal<StringBuilder> BUFFER = ThreadLocal.withInitial(StringBuilder::new);

        @Override
        Object handle(String customer, Context context) throws Exception {
            StringBuilder buffer = BUFFER.get().append(customer);
            try {
                return buffer.length();
            } finally {
                buffer.setLength(0);
            }
        }
    }

    @Innocent("random numbers")
    public static class RandomNumbers extends Case {

        private static final Random RANDOM = new Random();
        private static final SecureRandom SECURE = new SecureRandom();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return RANDOM.nextInt() + SECURE.nextInt() + UUID.randomUUID().toString();
        }
    }

    @Innocent("formatter that cannot be changed")
    public static class Formatter extends Case {

        private static final DateTimeFormatter FORMAT = DateTimeFormatter.ISO_DATE;

        @Override
        Object handle(String customer, Context context) throws Exception {
            return FORMAT.format(LocalDate.ofEpochDay(customer.length())) + String.format("%5d", customer.length());
        }
    }

    @Innocent("pool with a fixed number of threads")
    public static class FixedPool extends Case {

        private static final ExecutorService POOL = Executors.newFixedThreadPool(2);

        @Override
        Object handle(String customer, Context context) throws Exception {
            POOL.submit(customer::length).get();
            return POOL.submit(customer::length).get();
        }
    }

    @Innocent("singleton that is reset in the end")
    public static class ResetSingleton extends Case {

        private static final ResetSingleton CURRENT = new ResetSingleton();
        private String customer;

        @Override
        Object handle(String customer, Context context) throws Exception {
            CURRENT.customer = customer;
            try {
                return CURRENT.customer.length();
            } finally {
                CURRENT.customer = null;
            }
        }
    }

    @Innocent("temporary file that is deleted")
    public static class DeletedFile extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            Path file = Files.createTempFile("report", ".csv");
            try {
                return Files.writeString(file, customer).toFile().length();
            } finally {
                Files.delete(file);
            }
        }
    }

    @Innocent("system property that stays the same")
    public static class SameProperty extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            System.setProperty("catalogue.mode", "fast");
            return System.getProperty("catalogue.mode");
        }
    }

    @Innocent("weak cache")
    public static class WeakCache extends Case {

        private static final Map<Object, String> CACHE = new WeakHashMap<>();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return CACHE.put(new Object(), "");
        }
    }

    @Innocent("lock that is unlocked")
    public static class Locked extends Case {

        private static final ReentrantLock LOCK = new ReentrantLock();

        @Override
        Object handle(String customer, Context context) throws Exception {
            LOCK.lock();
            try {
                return customer.length();
            } finally {
                LOCK.unlock();
            }
        }
    }

    @Innocent("pattern, and matchers of its own")
    public static class Matching extends Case {

        private static final Pattern DIGITS = Pattern.compile("(?<number>[0-9]+)");

        @Override
        Object handle(String customer, Context context) throws Exception {
            return DIGITS.matcher(customer).replaceAll("${number}");
        }
    }

    @Innocent("HTTP client and JSON type tables of the JDK and Jackson")
    public static class Clients extends Case {

        private static final HttpClient CLIENT = HttpClient.newHttpClient();
        private static final TypeFactory TYPES = TypeFactory.defaultInstance();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return CLIENT.followRedirects()
                    + TYPES.constructCollectionType(List.class, String.class).toString();
        }
    }
}
