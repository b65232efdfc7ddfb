package io.github.warmlambda.benchmarks;

import io.github.warmlambda.LambdaFunction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** From request to response in a warm environment: beside a forked JVM, and beside a direct call of AWS's handler object. */
final class WarmBenchmark {

    private static final int MEGABYTE = 1 << 20;
    /** For each measured invocation. */
    private static final long WARM_UP_NANOS = 250_000;

    private static final long PAUSE_NANOS = 1_000_000;
    private static final double MICROS = 1e3;

    private final int invocations;

    private WarmBenchmark(int invocations) {
        this.invocations = invocations;
    }

    /** Run the benchmark with as many measured invocations as the first argument says. */
    public static void main(String[] arguments) throws Exception {
        Report.mute();
        new WarmBenchmark(Integer.parseInt(arguments[0])).run();
        System.exit(0);
    }

    private void run() throws Exception {
        Report.title("Warm invocations, back to back");
        Report.header("", "p50", "p99", "per second", "Warm Lambda's p50 of it");
        compare("small map", MeasuredFunction.SMALL.event, CounterHandler.class, 1, 1 / 60.0);
        compare("SQS event of 10 records", sqsEvent(), SqsHandler.class, 4, 0);
        compare("1 MB of JSON", "{\"name\":\"" + "x".repeat(MEGABYTE) + "\"}", CounterHandler.class, 40, 0);
        Report.title("Warm invocations of a small map, with company");
        Report.header("", "p50", "p99", "per second", "Warm Lambda's p50 of it");
        company();
    }

    private void compare(String what, String json, Class<?> handler, int slower, double most) throws Exception {
        byte[] event = json.getBytes(StandardCharsets.UTF_8);
        int count = invocations / slower;
        try (LambdaFunction function = LambdaFunction.of(handler).create();
                ForkedRuntime fork = new ForkedRuntime(handler.getName())) {
            UnaryOperator<byte[]> direct = FloorRuntimeLoader.directCall(handler.getName());
            Map<String, Sample> samples = rounds(
                    count,
                    Map.of(
                            "own", () -> function.invokePayload(event),
                            "fork", () -> fork.invoke(event),
                            "direct", () -> direct.apply(event)));
            Sample own = samples.get("own");
            row(what + ": Warm Lambda", own, "");
            Sample forked = samples.get("fork");
            row(
                    what + ": forked JVM",
                    forked,
                    most > 0 ? Report.ratio(own.by(forked), most) : Report.ratio(own.by(forked)));
            row(
                    what + ": direct call of AWS's handler object",
                    samples.get("direct"),
                    Report.ratio(own.by(samples.get("direct"))));
        }
    }

    /** Each in turn for a while, as a change of places with each invocation would measure the wake-up of cold caches. */
    private Map<String, Sample> rounds(int count, Map<String, Invocation> contenders) throws Exception {
        Map<String, long[]> nanos =
                contenders.keySet().stream().collect(Collectors.toMap(it -> it, it -> new long[count]));
        int rounds = 10;
        for (Invocation contender : contenders.values()) {
            warmUp(contender);
        }
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Invocation> contender : contenders.entrySet()) {
                measure(
                        contender.getValue(),
                        nanos.get(contender.getKey()),
                        count * round / rounds,
                        count * (round + 1) / rounds);
            }
        }
        return nanos.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> new Sample(it.getValue())));
    }

    /** Until the JVM has compiled what it will: its compilers need the processor that the hand-over needs. */
    private void warmUp(Invocation invocation) throws Exception {
        long end = System.nanoTime() + invocations * WARM_UP_NANOS;
        while (System.nanoTime() < end) {
            invocation.invoke();
        }
    }

    private static void measure(Invocation invocation, long[] nanos, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            long start = System.nanoTime();
            invocation.invoke();
            nanos[i] = System.nanoTime() - start;
        }
    }

    private void company() throws Exception {
        byte[] event = MeasuredFunction.SMALL.payload();
        int count = Math.min(invocations, 500);
        try (LambdaFunction function = LambdaFunction.of(CounterHandler.class).create();
                ForkedRuntime fork = new ForkedRuntime(CounterHandler.class.getName())) {
            Invocation own = () -> function.invokePayload(event);
            Invocation forked = () -> fork.invoke(event);
            warmUp(own);
            warmUp(forked);
            rows("pauses of 1 ms", paused(own, count), paused(forked, count));
            Thread busy = busyThread();
            rows("one busy thread", timed(own, invocations), timed(forked, invocations));
            busy.interrupt();
            busy.join();
        }
    }

    private static Sample timed(Invocation invocation, int count) throws Exception {
        long[] nanos = new long[count];
        measure(invocation, nanos, 0, count);
        return new Sample(nanos);
    }

    private static Sample paused(Invocation invocation, int count) throws Exception {
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            measure(invocation, nanos, i, i + 1);
        }
        return new Sample(nanos);
    }

    private static Thread busyThread() {
        Thread thread = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void rows(String what, Sample own, Sample fork) {
        row(what + ": Warm Lambda", own, "");
        row(what + ": forked JVM", fork, Report.ratio(own.by(fork)));
    }

    private static void row(String what, Sample sample, String ratio) {
        double mean = sample.mean();
        Report.row(
                what,
                Report.format("%.1f µs", sample.median() / MICROS),
                Report.format("%.1f µs", sample.quantile(0.99) / MICROS),
                Report.format("%,.0f", 1e9 / mean),
                ratio);
    }

    private static String sqsEvent() {
        return IntStream.range(0, 10)
                .mapToObj(i -> """
                        {"messageId": "19dd0b57-b21e-4ac1-bd88-01bbb068cb7%d", "receiptHandle": "MessageReceiptHandle",
                         "body": "{\\"order\\": %d, \\"items\\": [\\"tea\\", \\"coffee\\"]}",
                         "attributes": {"ApproximateReceiveCount": "1", "SentTimestamp": "1523232000000"},
                         "messageAttributes": {"kind": {"stringValue": "order", "dataType": "String"}},
                         "md5OfBody": "7b270e59b47ff90a553787216d55d91d", "eventSource": "aws:sqs",
                         "eventSourceARN": "arn:aws:sqs:us-east-1:123456789012:MyQueue", "awsRegion": "us-east-1"}""".formatted(i, i))
                .collect(Collectors.joining(",", "{\"Records\": [", "]}"));
    }

    private interface Invocation {
        Object invoke() throws Exception;
    }
}
