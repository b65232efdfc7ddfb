package io.github.warmlambda.internal.bridge;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.ResponseCache;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Stands for the methods that set a default of the JDK's network clients: inside, it is restored at the end. */
public final class NetworkHooks {

    private static final JvmValue<Authenticator> AUTHENTICATOR =
            JvmValue.comparedByIdentity("default Authenticator", Authenticator::getDefault, Authenticator::setDefault);
    private static final JvmValue<ProxySelector> PROXY_SELECTOR =
            JvmValue.comparedByIdentity("default ProxySelector", ProxySelector::getDefault, ProxySelector::setDefault);
    private static final JvmValue<CookieHandler> COOKIE_HANDLER =
            JvmValue.comparedByIdentity("default CookieHandler", CookieHandler::getDefault, CookieHandler::setDefault);
    private static final JvmValue<ResponseCache> RESPONSE_CACHE =
            JvmValue.comparedByIdentity("default ResponseCache", ResponseCache::getDefault, ResponseCache::setDefault);
    private static final JvmValue<SSLContext> SSL_CONTEXT = JvmValue.comparedByIdentity(
            "default SSLContext", NetworkHooks::sslContext, context -> SSLContext.setDefault(nonNull(context)));
    private static final JvmValue<SSLSocketFactory> SSL_SOCKET_FACTORY = JvmValue.comparedByIdentity(
            "default SSLSocketFactory of HttpsURLConnection",
            HttpsURLConnection::getDefaultSSLSocketFactory,
            factory -> HttpsURLConnection.setDefaultSSLSocketFactory(nonNull(factory)));
    private static final JvmValue<HostnameVerifier> HOSTNAME_VERIFIER = JvmValue.comparedByIdentity(
            "default HostnameVerifier of HttpsURLConnection",
            HttpsURLConnection::getDefaultHostnameVerifier,
            verifier -> HttpsURLConnection.setDefaultHostnameVerifier(nonNull(verifier)));

    private NetworkHooks() {}

    /** Stands for {@link Authenticator#setDefault}. */
    public static void setDefault(@Nullable Authenticator authenticator) {
        JvmValueHooks.set(AUTHENTICATOR, authenticator);
    }

    /** Stands for {@link ProxySelector#setDefault}. */
    public static void setDefault(@Nullable ProxySelector selector) {
        JvmValueHooks.set(PROXY_SELECTOR, selector);
    }

    /** Stands for {@link CookieHandler#setDefault}. */
    public static void setDefault(@Nullable CookieHandler handler) {
        JvmValueHooks.set(COOKIE_HANDLER, handler);
    }

    /** Stands for {@link ResponseCache#setDefault}. */
    public static void setDefault(@Nullable ResponseCache cache) {
        JvmValueHooks.set(RESPONSE_CACHE, cache);
    }

    /** Stands for {@link SSLContext#setDefault}. */
    public static void setDefault(SSLContext context) {
        JvmValueHooks.set(SSL_CONTEXT, Objects.requireNonNull(context));
    }

    /** Stands for {@link HttpsURLConnection#setDefaultSSLSocketFactory}. */
    public static void setDefaultSSLSocketFactory(SSLSocketFactory factory) {
        JvmValueHooks.set(SSL_SOCKET_FACTORY, checked(factory, "no default SSLSocketFactory specified"));
    }

    /** Stands for {@link HttpsURLConnection#setDefaultHostnameVerifier}. */
    public static void setDefaultHostnameVerifier(HostnameVerifier verifier) {
        JvmValueHooks.set(HOSTNAME_VERIFIER, checked(verifier, "no default HostnameVerifier specified"));
    }

    private static @Nullable SSLContext sslContext() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T checked(@Nullable T value, String message) {
        if (value == null) {
            throw new IllegalArgumentException(message);
        }
        return value;
    }

    private static <T> T nonNull(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
