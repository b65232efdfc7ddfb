package io.github.warmlambda.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A JVM that does its work once for each line that it is sent, and answers how many nanoseconds that took. */
final class Worker implements AutoCloseable {

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    Worker(Process process) {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    long nanos() throws IOException {
        orders.println();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IllegalStateException("A JVM has ended too early.");
        }
        return Long.parseLong(answer);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** The program of such a JVM. */
    static void work(Contender.Measurement measurement) throws Exception {
        PrintStream out = System.out;
        Report.mute();
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (orders.readLine() != null) {
            out.println(measurement.nanos());
        }
        System.exit(0);
    }
}
