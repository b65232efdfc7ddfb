package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reactor and its shared schedulers. */
public final class ReactorHandler implements RequestHandler<String, String> {
    private final Mono<Integer> price = Mono.fromCallable(() -> 4).subscribeOn(Schedulers.boundedElastic());

    @Override
    public String handleRequest(String id, Context context) {
        return Flux.range(1, 3)
                .parallel(2)
                .runOn(Schedulers.parallel())
                .map(i -> i * 2)
                .sequential()
                .reduce(Integer::sum)
                .zipWith(price)
                .delayElement(Duration.ofMillis(1))
                .map(both -> id + both.getT1() + both.getT2())
                .block();
    }
}
