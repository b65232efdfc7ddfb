package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** A validator of Hibernate Validator. */
public final class ValidatorHandler implements RequestHandler<String, String> {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Override
    public String handleRequest(String id, Context context) {
        return id + VALIDATOR.validate(new Order(id, 12)).iterator().next().getMessage();
    }
    /** What is validated. */
    public record Order(
            @NotBlank @Pattern(regexp = "customer-\\d+") String customer,
            @Max(10) int count) {}
}
