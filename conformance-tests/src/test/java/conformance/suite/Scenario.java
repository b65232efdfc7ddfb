package conformance.suite;

import io.github.warmlambda.LambdaFunction;
import io.github.warmlambda.environment.Invocation;
import io.github.warmlambda.environment.InvokeRequest;
import io.github.warmlambda.environment.Isolation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A function, the events that it gets one after another, and what AWS makes of each. */
public final class Scenario {

    private final String handler;
    private final Map<String, InvokeRequest> requests = new LinkedHashMap<>();
    private Consumer<LambdaFunction.Builder> configuration = builder -> {};
    private Optional<Deployment> deployment = Optional.empty();
    private LogView logView = LogView.NONE;
    private Optional<Deployment> layer = Optional.empty();
    private Optional<Function<Invocation, String>> teller = Optional.empty();
    private Duration pause = Duration.ZERO;
    private boolean eachCold;
    private boolean twice;
    private boolean applicable = true;
    private Optional<OnlyWith> onlyWith = Optional.empty();
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

    /** Deploy a layer. */
    public Scenario layer(Deployment jars) {
        layer = Optional.of(jars);
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

    /** Let two such functions run at once; both are to give these answers. */
    public Scenario twice() {
        twice = true;
        return this;
    }

    /** Let time go by between the events. */
    public Scenario pausing(Duration time) {
        pause = time;
        return this;
    }

    /** Show more in the transcript: what an invocation says of itself. */
    public Scenario telling(Function<Invocation, String> what) {
        teller = Optional.of(what);
        return this;
    }

    /**
     * Run with one kind of isolation only.
     *
     * @param reason why the other cannot show it
     */
    public Scenario onlyWith(Isolation isolation, String reason) {
        onlyWith = Optional.of(new OnlyWith(isolation, reason));
        return this;
    }

    /** Run only with this version of AWS's runtime or a later one. */
    public Scenario sinceRuntime(String version) {
        applicable = applicable && Versions.isRuntimeSince(version);
        return this;
    }

    /** Run only with this version of AWS's serialization or a later one. */
    public Scenario sinceSerialization(String version) {
        applicable = applicable && Versions.isSerializationSince(version);
        return this;
    }

    /** Run only with an earlier version of AWS's serialization than this one. */
    public Scenario beforeSerialization(String version) {
        applicable = applicable && !Versions.isSerializationSince(version);
        return this;
    }

    /** Run with no other version of AWS's serialization. */
    public Scenario onlySerialization(String version) {
        applicable = applicable && Versions.SERIALIZATION.equals(version);
        return this;
    }

    /** Run with all other versions of AWS's serialization. */
    public Scenario exceptSerialization(String version) {
        applicable = applicable && !Versions.SERIALIZATION.equals(version);
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

    /** Whether the version of AWS's runtime has what this is about. */
    boolean isApplicable() {
        return applicable;
    }

    boolean isTwice() {
        return twice;
    }

    Duration pause() {
        return pause;
    }

    Optional<Deployment> layer() {
        return layer;
    }

    Optional<Function<Invocation, String>> teller() {
        return teller;
    }

    Optional<OnlyWith> onlyWith() {
        return onlyWith;
    }

    boolean runsWith(Isolation isolation) {
        return applicable && canRunIn(isolation);
    }

    /** Whether a kind of isolation can show it, whatever the versions. */
    boolean canRunIn(Isolation isolation) {
        return onlyWith.map(only -> only.isolation() == isolation).orElse(true);
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

    /** Why a scenario runs with one kind of isolation only. */
    record OnlyWith(Isolation isolation, String reason) {}

    @Override
    public String toString() {
        return handler;
    }
}
