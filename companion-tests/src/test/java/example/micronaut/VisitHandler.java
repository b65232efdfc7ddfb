package example.micronaut;

import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;

public class VisitHandler extends MicronautRequestHandler<String, String> {

    @Inject
    private Counter counter;

    @Override
    public String execute(String name) {
        return name + " " + counter.next();
    }
}
