package io.github.warmlambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.github.warmlambda.environment.EndReason;
import java.lang.management.ManagementFactory;
import java.net.Authenticator;
import java.net.CacheRequest;
import java.net.CacheResponse;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.ProxySelector;
import java.net.ResponseCache;
import java.net.URI;
import java.net.URLConnection;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import javax.management.MBeanRegistration;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the function's code changes in the JVM, and what is left of it when its environment ends. */
@Isolated("looks at the state of the whole JVM")
class JvmStateTests {

    private static final String KEY = "warmlambda.test.state";

    public interface OwnMBean {}

    public static class Own implements OwnMBean {}

    /** Its code runs when it is unregistered, and never ends. */
    public static class Clinging extends Own implements OwnMBean, MBeanRegistration {
        @Override
        public ObjectName preRegister(MBeanServer server, ObjectName name) {
            return name;
        }

        @Override
        public void postRegister(Boolean registrationDone) {}

        @Override
        public void preDeregister() throws InterruptedException {
            new CountDownLatch(1).await();
        }

        @Override
        public void postDeregister() {}
    }

    static final class OwnCache extends ResponseCache {
        @Override
        public CacheResponse get(URI uri, String method, Map<String, List<String>> headers) {
            return null;
        }

        @Override
        public CacheRequest put(URI uri, URLConnection connection) {
            return null;
        }
    }

    static final class OwnZone extends SimpleTimeZone {
        private static final long serialVersionUID = 1;

        OwnZone() {
            super(3_600_000, "Own");
        }
    }

    static final class OwnProvider extends Provider {
        private static final long serialVersionUID = 1;

        OwnProvider(String name) {
            super(name, "1", "for the test");
        }
    }

    /** Changes everything, and then does as the event says. */
    public static class ChangesEverything implements RequestHandler<String, Map<String, String>> {

        static final String BEAN = "warmlambda.test:type=Own";

        @Override
        public Map<String, String> handleRequest(String event, Context context) {
            try {
                change();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            switch (event) {
                case "overflow" -> throw new StackOverflowError("for the test");
                case "stuck" -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
                default -> {}
            }
            return stateOfTheJvm();
        }

        private static void change() throws Exception {
            Locale.setDefault(new Locale("tlh"));
            Locale.setDefault(Locale.Category.FORMAT, new Locale("vo"));
            TimeZone.setDefault(new OwnZone());
            Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
            Security.setProperty("networkaddress.cache.ttl", "7");
            Security.setProperty("networkaddress.cache.negative.ttl", "7");
            Security.setProperty("warmlambda.test", "own");
            Authenticator.setDefault(new Authenticator() {});
            ProxySelector.setDefault(null);
            CookieHandler.setDefault(new CookieManager());
            ResponseCache.setDefault(new OwnCache());
            HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> true);
            HttpsURLConnection.setDefaultSSLSocketFactory((SSLSocketFactory) SSLSocketFactory.getDefault());
            SSLContext.setDefault(SSLContext.getInstance("TLS"));
            Security.addProvider(new OwnProvider("OwnLast"));
            Security.insertProviderAt(new OwnProvider("OwnFirst"), 1);
            Security.removeProvider("XMLDSig");
            System.setProperty("http.proxyHost", "proxy");
            System.setProperty(KEY, "own");
            System.getProperties().put("warmlambda.test.object", new Object());
            ManagementFactory.getPlatformMBeanServer().registerMBean(new Own(), new ObjectName(BEAN));
        }
    }

    public static class ChangesLocale implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            Locale.setDefault(new Locale(event));
            return event;
        }
    }

    public static class RegistersClinging implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            try {
                ManagementFactory.getPlatformMBeanServer()
                        .registerMBean(new Clinging(), new ObjectName("warmlambda.test:type=Clinging"));
                return event;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    enum Order {
        FIRST_ENDS_FIRST,
        LAST_ENDS_FIRST
    }

    @Test
    void isUndoneWhenTheFunctionIsClosed() {
        Map<String, String> before = stateOfTheJvm();
        try (LambdaFunction function = function(ChangesEverything.class)) {
            Map<?, ?> during = function.invoke("").payloadAs(Map.class);
            assertThat(during.keySet()).isEqualTo(before.keySet());
            assertThat(before.keySet().stream()
                            .filter(key -> !key.startsWith("stream ")
                                    && before.get(key).equals(during.get(key))))
                    .isEmpty();
        }
        assertThat(stateOfTheJvm()).isEqualTo(before);
    }

    @Test
    void isUndoneByAColdStart() {
        Map<String, String> before = stateOfTheJvm();
        try (LambdaFunction function = function(ChangesEverything.class)) {
            function.invoke("");
            function.coldStart();
            assertThat(stateOfTheJvm()).isEqualTo(before);
        }
    }

    @Test
    void isUndoneByATimeout() {
        Map<String, String> before = stateOfTheJvm();
        try (LambdaFunction function =
                LambdaFunction.of(ChangesEverything.class).timeout(1).create()) {
            assertThat(function.invoke("stuck").expectEnd(EndReason.TIMEOUT).error())
                    .isPresent();
            assertThat(stateOfTheJvm()).isEqualTo(before);
        }
    }

    @Test
    void isUndoneByAFatalError() {
        Map<String, String> before = stateOfTheJvm();
        try (LambdaFunction function = function(ChangesEverything.class)) {
            function.invoke("overflow").expectEnd(EndReason.FATAL_ERROR);
            assertThat(stateOfTheJvm()).isEqualTo(before);
        }
    }

    @Test
    void staysWhereTheTestHasSetSomethingElseSince() {
        Locale before = Locale.getDefault();
        try (LambdaFunction function = function(ChangesLocale.class)) {
            function.invoke("tlh");
            Locale.setDefault(Locale.ITALY);
            function.coldStart();
            assertThat(Locale.getDefault()).isEqualTo(Locale.ITALY);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isSetBackWithTheLastOfTwoEnvironments(Order order) {
        Locale before = Locale.getDefault();
        LambdaFunction one = function(ChangesLocale.class);
        LambdaFunction other = function(ChangesLocale.class);
        one.invoke("tlh");
        other.invoke("vo");
        assertThat(Locale.getDefault()).isEqualTo(new Locale("vo"));
        (order == Order.FIRST_ENDS_FIRST ? one : other).close();
        assertThat(Locale.getDefault()).isEqualTo(new Locale(order == Order.FIRST_ENDS_FIRST ? "vo" : "tlh"));
        (order == Order.FIRST_ENDS_FIRST ? other : one).close();
        assertThat(Locale.getDefault()).isEqualTo(before);
    }

    @Test
    void doesNotKeepTheTestWaitingForAnMBeanThatClings() {
        try (LambdaFunction function = function(RegistersClinging.class)) {
            assertThat(function.invoke("").error()).isEmpty();
        }
    }

    @Test
    void ofTheRuntimeItselfIsSetBackWithTheLastEnvironment() {
        String before = Security.getProperty("jdk.tls.disabledAlgorithms");
        LambdaFunction one = function(Handlers.Counter.class);
        LambdaFunction other = function(Handlers.Counter.class);
        one.invoke("");
        String during = Security.getProperty("jdk.tls.disabledAlgorithms");
        assertThat(during).isNotEqualTo(before);
        other.invoke("");
        one.close();
        assertThat(Security.getProperty("jdk.tls.disabledAlgorithms")).isEqualTo(during);
        other.close();
        assertThat(Security.getProperty("jdk.tls.disabledAlgorithms")).isEqualTo(before);
    }

    private static LambdaFunction function(Class<?> handler) {
        return LambdaFunction.of(handler).create();
    }

    /** All that a test of the JVM itself could see. Objects by identity. */
    static Map<String, String> stateOfTheJvm() {
        Map<String, String> state = new TreeMap<>();
        try {
            state.put("locale", Locale.getDefault().toString());
            state.put(
                    "display locale", Locale.getDefault(Locale.Category.DISPLAY).toString());
            state.put("format locale", Locale.getDefault(Locale.Category.FORMAT).toString());
            state.put("time zone", TimeZone.getDefault().toString());
            state.put("uncaught", identity(Thread.getDefaultUncaughtExceptionHandler()));
            state.put("cache ttl", security("networkaddress.cache.ttl"));
            state.put("negative ttl", security("networkaddress.cache.negative.ttl"));
            state.put("TLS", security("jdk.tls.disabledAlgorithms"));
            state.put("Authenticator", identity(Authenticator.getDefault()));
            state.put("ProxySelector", identity(ProxySelector.getDefault()));
            state.put("CookieHandler", identity(CookieHandler.getDefault()));
            state.put("ResponseCache", identity(ResponseCache.getDefault()));
            state.put("SSLContext", identity(SSLContext.getDefault()));
            state.put("HostnameVerifier", identity(HttpsURLConnection.getDefaultHostnameVerifier()));
            state.put("providers", Arrays.toString(Security.getProviders()));
            state.put("properties", new TreeMap<>(System.getProperties()).toString());
            state.put(
                    "MBean",
                    ""
                            + ManagementFactory.getPlatformMBeanServer()
                                    .isRegistered(new ObjectName(ChangesEverything.BEAN)));
            state.put("stream out", identity(System.out));
            state.put("stream err", identity(System.err));
            state.put("stream in", identity(System.in));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return state;
    }

    // One that was absent cannot be made absent again, only empty.
    private static String security(String name) {
        return Objects.requireNonNullElse(Security.getProperty(name), "");
    }

    private static String identity(Object object) {
        return object == null ? "none" : object.getClass().getName() + "@" + System.identityHashCode(object);
    }
}
