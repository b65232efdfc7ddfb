package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.DriverHooks;
import io.github.warmlambda.internal.bridge.JvmValueHooks;
import io.github.warmlambda.internal.bridge.MBeanHooks;
import io.github.warmlambda.internal.bridge.NetworkHooks;
import io.github.warmlambda.internal.bridge.ParsedPropertyHooks;
import io.github.warmlambda.internal.bridge.PropertyHooks;
import io.github.warmlambda.internal.bridge.SecurityProviderHooks;
import io.github.warmlambda.internal.instrumentation.Redirection.Use;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.Type;

/** The part of the {@link Redirections} that concerns state of the whole JVM: system properties, and what is set once for all. */
final class JvmStateRedirections {

    private static final String TEXT = "Ljava/lang/String;";
    private static final String SYSTEM = "java/lang/System";
    private static final String SECURITY = "java/security/Security";
    private static final String HTTPS = "javax/net/ssl/HttpsURLConnection";
    private static final String DRIVERS = "java/sql/DriverManager";
    private static final String BEANS = "javax/management/MBeanServer";

    /** Members whose names are on classes of many kinds, so that the owner is looked for too. */
    private static final List<Redirection> COMMON_NAMES = List.of(
            property("getProperties", "()Ljava/util/Properties;"),
            property("setProperties", "(Ljava/util/Properties;)V"),
            property("getProperty", "(" + TEXT + ")" + TEXT),
            property("getProperty", "(" + TEXT + TEXT + ")" + TEXT),
            property("setProperty", "(" + TEXT + TEXT + ")" + TEXT),
            property("clearProperty", "(" + TEXT + ")" + TEXT),
            parsed(Boolean.class, "getBoolean", "Z", ""),
            parsed(Integer.class, "getInteger", "Ljava/lang/Integer;", ""),
            parsed(Integer.class, "getInteger", "Ljava/lang/Integer;", "I"),
            parsed(Integer.class, "getInteger", "Ljava/lang/Integer;", "Ljava/lang/Integer;"),
            parsed(Long.class, "getLong", "Ljava/lang/Long;", ""),
            parsed(Long.class, "getLong", "Ljava/lang/Long;", "J"),
            parsed(Long.class, "getLong", "Ljava/lang/Long;", "Ljava/lang/Long;"),
            setter(SECURITY, "setProperty", TEXT + TEXT, JvmValueHooks.class));

    /** Members whose names tell enough; their owners would only fill up the needles. */
    private static final List<Redirection> RARE_NAMES = List.of(
            setter("java/util/Locale", "setDefault", "Ljava/util/Locale;", JvmValueHooks.class),
            setter(
                    "java/util/Locale",
                    "setDefault",
                    "Ljava/util/Locale$Category;Ljava/util/Locale;",
                    JvmValueHooks.class),
            setter("java/util/TimeZone", "setDefault", "Ljava/util/TimeZone;", JvmValueHooks.class),
            setter(
                    "java/lang/Thread",
                    "setDefaultUncaughtExceptionHandler",
                    "Ljava/lang/Thread$UncaughtExceptionHandler;",
                    JvmValueHooks.class),
            setter("java/net/Authenticator", "setDefault", "Ljava/net/Authenticator;", NetworkHooks.class),
            setter("java/net/ProxySelector", "setDefault", "Ljava/net/ProxySelector;", NetworkHooks.class),
            setter("java/net/CookieHandler", "setDefault", "Ljava/net/CookieHandler;", NetworkHooks.class),
            setter("java/net/ResponseCache", "setDefault", "Ljava/net/ResponseCache;", NetworkHooks.class),
            setter("javax/net/ssl/SSLContext", "setDefault", "Ljavax/net/ssl/SSLContext;", NetworkHooks.class),
            setter(HTTPS, "setDefaultSSLSocketFactory", "Ljavax/net/ssl/SSLSocketFactory;", NetworkHooks.class),
            setter(HTTPS, "setDefaultHostnameVerifier", "Ljavax/net/ssl/HostnameVerifier;", NetworkHooks.class),
            setter(DRIVERS, "registerDriver", "Ljava/sql/Driver;", DriverHooks.class),
            setter(DRIVERS, "registerDriver", "Ljava/sql/Driver;Ljava/sql/DriverAction;", DriverHooks.class),
            provider("addProvider", "(Ljava/security/Provider;)I"),
            provider("insertProviderAt", "(Ljava/security/Provider;I)I"),
            provider("removeProvider", "(" + TEXT + ")V"),
            bean("registerMBean", "(Ljava/lang/Object;Ljavax/management/ObjectName;)Ljavax/management/ObjectInstance;"),
            bean("unregisterMBean", "(Ljavax/management/ObjectName;)V"));

    private JvmStateRedirections() {}

    static Stream<Redirection> rows() {
        return Stream.concat(COMMON_NAMES.stream(), RARE_NAMES.stream());
    }

    /** Whether a class is concerned as soon as it mentions the name. */
    static boolean hasRareName(Redirection row) {
        return RARE_NAMES.contains(row);
    }

    private static Redirection row(Use use, String owner, String name, String descriptor, Class<?> hooks) {
        return new Redirection(use, owner, name, descriptor, hooks, name);
    }

    private static Redirection property(String name, String descriptor) {
        return row(Use.STATIC_CALL, SYSTEM, name, descriptor, PropertyHooks.class);
    }

    private static Redirection parsed(Class<?> owner, String name, String result, String otherwise) {
        String descriptor = "(" + TEXT + otherwise + ")" + result;
        return row(Use.STATIC_CALL, Type.getInternalName(owner), name, descriptor, ParsedPropertyHooks.class);
    }

    private static Redirection setter(String owner, String name, String parameters, Class<?> hooks) {
        return row(Use.STATIC_CALL, owner, name, "(" + parameters + ")V", hooks);
    }

    private static Redirection provider(String name, String descriptor) {
        return row(Use.STATIC_CALL, SECURITY, name, descriptor, SecurityProviderHooks.class);
    }

    private static Redirection bean(String name, String descriptor) {
        return row(Use.INTERFACE_CALL, BEANS, name, descriptor, MBeanHooks.class);
    }
}
