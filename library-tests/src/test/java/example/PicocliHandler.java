package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Arguments parsed by picocli. */
public final class PicocliHandler implements RequestHandler<String, String> {

    @Override
    public String handleRequest(String id, Context context) {
        Order order = new Order();
        new CommandLine(order).parseArgs("--customer", id);
        return order.customer;
    }
    /** A command. */
    @Command
    static final class Order {
        @Option(names = "--customer")
        String customer;
    }
}
