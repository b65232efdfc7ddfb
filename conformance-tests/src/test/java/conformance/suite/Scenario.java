package conformance.suite;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.InvokeRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A function, the events that it gets one after another, and what AWS makes of each. */
public final class Scenario {

    private final String handler;
    private final Map<String, InvokeRequest> requests = new LinkedHashMap<>();
    private Consumer<LambdaFunction.Builder> configuration = builder -> {};
    private Optional<Deployment> deployment = Optional.empty();
    private LogView logView = LogView.NONE;
    private boolean eachCold;
    private Transcript transcript = Transcript.parse("");

    private Scenario(String handler) {
        this.handler = handler;
    }

    /** A function whose handler is a class. */
    public static Scenario on(Class<?> handler) {
        return on(handler.getName());
    }

    /** A function whose handler is a method. */
    public static Scenario on(Class<?> handler, String method) {
        return on(handler.getName() + "::" + method);
    }

    /** A function with a handler string. */
    public static Scenario on(String handler) {
        return new Scenario(handler);
    }

    /** Give a variable of the Lambda service another value. */
    public Scenario service(String name, String value) {
        return with(builder -> builder.serviceVariable(name, value));
    }

    /** Configure the function. */
    public Scenario with(Consumer<LambdaFunction.Builder> change) {
        configuration = configuration.andThen(change);
        return this;
    }

    /** Deploy nothing but this. */
    public Scenario deployed(Deployment code) {
        deployment = Optional.of(code);
        return this;
    }

    /** What a name in angle brackets stands for in the transcript. */
    public Scenario request(String name, InvokeRequest request) {
        requests.put("<" + name + ">", request);
        return this;
    }

    /** Let each event begin with a new environment. */
    public Scenario eachCold() {
        eachCold = true;
        return this;
    }

    /** Show more in the transcript: a part of the log. */
    public Scenario showing(LogView view) {
        logView = view;
        return this;
    }

    /**
     * What goes in and what comes out.
     *
     * @param text the events and the answers; {@link Transcript} says how they are written
     */
    public Scenario answers(String text) {
        transcript = Transcript.parse(text);
        return this;
    }

    String handler() {
        return handler;
    }

    void configure(LambdaFunction.Builder builder) {
        configuration.accept(builder);
    }

    Optional<Deployment> deployment() {
        return deployment;
    }

    boolean isEachCold() {
        return eachCold;
    }

    LogView logView() {
        return logView;
    }

    Transcript transcript() {
        return transcript;
    }

    InvokeRequest request(String event) {
        InvokeRequest named = requests.get(event);
        return named == null ? InvokeRequest.ofPayload(event.getBytes(StandardCharsets.UTF_8)) : named;
    }

    @Override
    public String toString() {
        return handler;
    }
}
