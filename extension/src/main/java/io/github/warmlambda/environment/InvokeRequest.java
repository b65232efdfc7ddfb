package io.github.warmlambda.environment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request to invoke a function, with what its caller sends beside the event.
 *
 * <p>Immutable: every {@code with} method returns a copy.
 *
 * <pre>{@code
 * function.invoke(InvokeRequest.ofJson("{}").withTenantId("blue").withQualifier("live"));
 * }</pre>
 *
 * @since 0.1
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
public final class InvokeRequest {

    private final Event event;
    private final Headers headers;

    private InvokeRequest(Event event, Headers headers) {
        this.event = event;
        this.headers = headers;
    }

    /**
     * A request with an event that is sent as JSON.
     *
     * @param event the event: an AWS event object, any object that Jackson can write, a string or null
     * @return the request
     */
    public static InvokeRequest of(@Nullable Object event) {
        return new InvokeRequest(new Event.Value(event), Headers.NONE);
    }

    /**
     * A request with JSON text that is sent as it is.
     *
     * @param json the text
     * @return the request
     */
    public static InvokeRequest ofJson(String json) {
        return new InvokeRequest(new Event.Json(json), Headers.NONE);
    }

    /**
     * A request with bytes that are sent as they are.
     *
     * @param payload the bytes
     * @return the request
     */
    public static InvokeRequest ofPayload(byte[] payload) {
        return new InvokeRequest(new Event.Payload(payload.clone()), Headers.NONE);
    }

    /**
     * Set the client context.
     *
     * @param json the context as JSON text
     * @return a copy with that context
     */
    public InvokeRequest withClientContext(String json) {
        return new InvokeRequest(
                event,
                new Headers(json, headers.cognitoIdentity, headers.tenantId, headers.traceHeader, headers.qualifier));
    }

    /**
     * Set the Cognito identity.
     *
     * @param json the identity as JSON text
     * @return a copy with that identity
     */
    public InvokeRequest withCognitoIdentity(String json) {
        return new InvokeRequest(
                event,
                new Headers(headers.clientContext, json, headers.tenantId, headers.traceHeader, headers.qualifier));
    }

    /**
     * Set the tenant id.
     *
     * @param tenantId the id
     * @return a copy with that id
     */
    public InvokeRequest withTenantId(String tenantId) {
        return new InvokeRequest(
                event,
                new Headers(
                        headers.clientContext,
                        headers.cognitoIdentity,
                        tenantId,
                        headers.traceHeader,
                        headers.qualifier));
    }

    /**
     * Set the X-Ray trace header.
     *
     * @param traceHeader the header, for example {@code Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1}
     * @return a copy with that header
     */
    public InvokeRequest withTraceHeader(String traceHeader) {
        return new InvokeRequest(
                event,
                new Headers(
                        headers.clientContext,
                        headers.cognitoIdentity,
                        headers.tenantId,
                        traceHeader,
                        headers.qualifier));
    }

    /**
     * Set the qualifier: the version or alias by which the function is called.
     *
     * @param qualifier the qualifier
     * @return a copy with that qualifier
     */
    public InvokeRequest withQualifier(String qualifier) {
        return new InvokeRequest(
                event,
                new Headers(
                        headers.clientContext,
                        headers.cognitoIdentity,
                        headers.tenantId,
                        headers.traceHeader,
                        qualifier));
    }

    /**
     * The event, in the form in which it was given.
     *
     * @return the event
     */
    public Event event() {
        return event;
    }

    /**
     * The client context.
     *
     * @return the JSON text, or empty
     */
    public Optional<String> clientContext() {
        return sent(headers.clientContext);
    }

    /**
     * The Cognito identity.
     *
     * @return the JSON text, or empty
     */
    public Optional<String> cognitoIdentity() {
        return sent(headers.cognitoIdentity);
    }

    /**
     * The tenant id.
     *
     * @return the id, or empty
     */
    public Optional<String> tenantId() {
        return sent(headers.tenantId);
    }

    /**
     * The X-Ray trace header.
     *
     * @return the header, or empty
     */
    public Optional<String> traceHeader() {
        return sent(headers.traceHeader);
    }

    /**
     * The qualifier.
     *
     * @return the version or alias, or empty
     */
    public Optional<String> qualifier() {
        return sent(headers.qualifier);
    }

    // AWS's runtime takes a header without a value for none.
    private static Optional<String> sent(@Nullable String header) {
        return Optional.ofNullable(header).filter(value -> !value.isEmpty());
    }

    /**
     * An event in the form in which it was given.
     *
     * @since 0.1
     */
    public sealed interface Event {

        /**
         * An object that is sent as JSON.
         *
         * @param value the object
         */
        record Value(@Nullable Object value) implements Event {}

        /**
         * JSON text that is sent as it is.
         *
         * @param text the text
         */
        record Json(String text) implements Event {}

        /**
         * Bytes that are sent as they are.
         *
         * @param bytes the bytes
         */
        record Payload(byte[] bytes) implements Event {}
    }

    private record Headers(
            @Nullable String clientContext,
            @Nullable String cognitoIdentity,
            @Nullable String tenantId,
            @Nullable String traceHeader,
            @Nullable String qualifier) {

        static final Headers NONE = new Headers(null, null, null, null, null);
    }
}
