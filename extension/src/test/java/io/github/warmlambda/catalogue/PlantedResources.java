package io.github.warmlambda.catalogue;

import com.amazonaws.services.lambda.runtime.Context;
import io.github.warmlambda.environment.Check;
import java.lang.management.ManagementFactory;
import java.lang.ref.SoftReference;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.Security;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import javax.management.ObjectName;

/** Bugs in thread-locals, values of the process, files, threads and connections. */
final class PlantedResources {

    private PlantedResources() {}

    @Planted(value = "thread-local that is not removed", naming = "PlainLocal.USER")
    public static class PlainLocal extends Case {

        private static final ThreadLocal<String> USER = new ThreadLocal<>();

        @Override
        Object handle(String customer, Context context) throws Exception {
            USER.set(customer);
            return 1;
        }
    }

    @Planted(
            value = "thread-local with an initial value",
            naming = "InitialLocal.NAMES",
            missedBecause = "to ask for the value would make one")
    public static class InitialLocal extends Case {

        private static final ThreadLocal<List<String>> NAMES = ThreadLocal.withInitial(ArrayList::new);

        @Override
        Object handle(String customer, Context context) throws Exception {
            return NAMES.get().add(customer);
        }
    }

    @Planted(value = "log context in an inheritable thread-local", naming = "LogContext.CONTEXT")
    public static class LogContext extends Case {

        private static final ThreadLocal<Map<String, String>> CONTEXT = new InheritableThreadLocal<>();

        @Override
        Object handle(String customer, Context context) throws Exception {
            if (CONTEXT.get() == null) {
                CONTEXT.set(new HashMap<>());
            }
            return CONTEXT.get().put("customer", customer);
        }
    }

    @Planted(
            value = "system property per request",
            by = Check.NO_GLOBAL_CHANGE,
            naming = "system property catalogue.customer")
    public static class PropertyPerRequest extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            return System.setProperty("catalogue.customer", customer);
        }
    }

    @Planted(
            value = "data of the request in a system property",
            by = Check.NO_REQUEST_DATA_LEFT,
            naming = "system property catalogue.kept")
    public static class DataInProperty extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            return System.setProperty("catalogue.kept", customer);
        }
    }

    @Planted(value = "default locale of the customer", by = Check.NO_GLOBAL_CHANGE, naming = "default locale")
    public static class DefaultLocale extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            Locale.setDefault(new Locale.Builder()
                    .setLanguage("en")
                    .setRegion(customer.length() % 2 == 0 ? "IE" : "NZ")
                    .build());
            return 1;
        }
    }

    @Planted(value = "default time zone of the customer", by = Check.NO_GLOBAL_CHANGE, naming = "default time zone")
    public static class DefaultZone extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            TimeZone.setDefault(TimeZone.getTimeZone(customer.length() % 2 == 0 ? "Europe/Dublin" : "Asia/Tokyo"));
            return 1;
        }
    }

    @Planted(
            value = "default uncaught exception handler",
            by = Check.NO_GLOBAL_CHANGE,
            naming = "default uncaught exception handler")
    public static class UncaughtHandler extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> customer.length());
            return 1;
        }
    }

    @Planted(value = "security property", by = Check.NO_GLOBAL_CHANGE, naming = "security property catalogue.property")
    public static class SecurityProperty extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            Security.setProperty("catalogue.property", customer);
            return 1;
        }
    }

    @Planted(value = "temporary file", by = Check.NO_TMP_LEFT, naming = "report")
    public static class TemporaryFile extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            return Files.writeString(Files.createTempFile("report", ".csv"), customer);
        }
    }

    @Planted(value = "temporary file named by the request", by = Check.NO_TMP_LEFT, naming = "work")
    public static class TemporaryDirectory extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            return Files.writeString(Files.createTempDirectory("work").resolve("data"), customer);
        }
    }

    @Planted(value = "log file that grows", by = Check.NO_TMP_LEFT, naming = "audit.log")
    public static class GrowingFile extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            Path file = Path.of(System.getProperty("java.io.tmpdir"), "audit.log");
            return Files.writeString(file, customer, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    @Planted(value = "file that is written again", by = Check.NO_TMP_LEFT, naming = "last.txt")
    public static class RewrittenFile extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            Path file = Path.of(System.getProperty("java.io.tmpdir"), "last.txt");
            return Files.writeString(file, customer);
        }
    }

    @Planted(value = "executor per request", by = Check.NO_UNBOUNDED_GROWTH, naming = "the number of threads")
    public static class ExecutorPerRequest extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            ExecutorService executor = Executors.newFixedThreadPool(1);
            return executor.submit(customer::length).get();
        }
    }

    @Planted(value = "timer per request", by = Check.NO_UNBOUNDED_GROWTH, naming = "the number of threads")
    public static class TimerPerRequest extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            new Timer(true).schedule(new NextHour(), 3_600_000);
            return 1;
        }

        private static final class NextHour extends TimerTask {
            @Override
            public void run() {}
        }
    }

    @Planted(value = "connection per request", by = Check.NO_UNBOUNDED_GROWTH, naming = "open files and sockets")
    public static class ConnectionPerRequest extends Case {

        private static final ThreadLocal<Object> OPEN = new ThreadLocal<>();

        @Override
        Object handle(String customer, Context context) throws Exception {
            OPEN.set(new Object[] {new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), OPEN.get()});
            return 1;
        }
    }

    @Planted(value = "connection that is not given back to its pool", naming = "ConnectionPool.POOL.inUse.size")
    public static class ConnectionPool extends Case {

        private static final Pool POOL = new Pool();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return POOL.take();
        }

        private static final class Pool {
            private final Set<Object> inUse = new HashSet<>();

            Object take() {
                return inUse.add(new Object());
            }
        }
    }

    @Planted(value = "permit that is not released", naming = "Permits.PERMITS")
    public static class Permits extends Case {

        private static final Semaphore PERMITS = new Semaphore(100);

        @Override
        Object handle(String customer, Context context) throws Exception {
            return PERMITS.tryAcquire();
        }
    }

    @Planted(value = "future that nobody completes", naming = "Futures.WAITING.size")
    public static class Futures extends Case {

        private static final Map<String, CompletableFuture<String>> WAITING = new HashMap<>();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return WAITING.computeIfAbsent(customer, id -> new CompletableFuture<>())
                    .isDone();
        }
    }

    @Planted(value = "MBean per request", by = Check.NO_GLOBAL_CHANGE, naming = "catalogue:type=Request")
    public static class MBeanPerRequest extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            ObjectName name = new ObjectName("catalogue:type=Request,number=" + System.nanoTime());
            ManagementFactory.getPlatformMBeanServer().registerMBean(new Bean(), name);
            return 1;
        }

        public interface BeanMBean {}

        public static final class Bean implements BeanMBean {}
    }

    @Planted(
            value = "uses of a soft reference",
            naming = "SoftlyKept.last",
            missedBecause = "what a soft reference refers to may go at any time, so it is not looked at")
    public static class SoftlyKept extends Case {

        private static final SoftReference<List<String>> LAST = new SoftReference<>(new ArrayList<>());

        @Override
        Object handle(String customer, Context context) throws Exception {
            List<String> all = LAST.get();
            return all != null && all.add(customer);
        }
    }
}
