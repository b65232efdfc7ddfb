package io.github.warmlambda;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.Context;
import io.github.warmlambda.Handlers.Counter;
import io.github.warmlambda.environment.FunctionErrorException;
import io.github.warmlambda.environment.Invocation;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A handler string with a typo: AWS's error stays what it is, and the nearest handler is suggested beside it. */
class HandlerHintTests {

    public static class Deployed {
        public String text() {
            return "";
        }
    }

    public static class Base {
        public String inherited(String event) {
            return event;
        }
    }

    public interface WithDefault {
        default String byDefault(String event) {
            return event;
        }
    }

    public static class Orders extends Base implements WithDefault {

        public String createOrder(String event) {
            return event;
        }

        public String cancelOrder(String event) {
            return event;
        }

        String hidden(String event) {
            return event;
        }

        public String swapped(Context context, String event) {
            return event;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "io.github.warmlambda.Handlers$Cuonter, io.github.warmlambda.Handlers$Counter",
        "io.github.warmlambda.Handlers.Counter, io.github.warmlambda.Handlers$Counter",
        "io.github.warmlambda.handlers$Counter, io.github.warmlambda.Handlers$Counter",
        "io.github.warmlamda.HandlerHintTests, io.github.warmlambda.HandlerHintTests",
        "io.github.warmlambda.Handlers$Plain.receipts, io.github.warmlambda.Handlers$Plain::receipts",
        "io.github.warmlambda.Handlers$Plain:receipts, io.github.warmlambda.Handlers$Plain::receipts",
        "io.github.warmlambda.Handlers$Plain#receipts, io.github.warmlambda.Handlers$Plain::receipts"
    })
    void theNearestHandlerIsSuggestedBesideAwsError(String typo, String nearest) {
        try (LambdaFunction function = LambdaFunction.of(typo).create()) {
            Invocation invocation = function.invoke("x");

            assertThat(invocation.payloadText()).startsWith("{\"errorMessage\":\"Class not found: " + typo + "\"");
            assertThat(invocation.hint()).contains("Did you mean [" + nearest + "]?");
            assertThatExceptionOfType(FunctionErrorException.class)
                    .isThrownBy(() -> function.invoker(String.class).invoke("x"))
                    .withMessageContaining("Class not found: " + typo)
                    .withMessageContaining("\nDid you mean [" + nearest + "]?");
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> assertThat(invocation).succeeded())
                    .withMessageContaining("\nDid you mean [" + nearest + "]?");
        }
    }

    @Test
    void noClassIsSuggestedThatIsFarAway() {
        try (LambdaFunction function = LambdaFunction.of("com.acme.Zzyzx").create()) {
            assertThat(function.invoke("x").hint()).isEmpty();
        }
    }

    @Test
    void theNearestClassOfDeployedCodeIsOneOfThePackage(@TempDir Path files) throws IOException {
        Path jar = new DeploymentZip().classes(Deployed.class).zip(files.resolve("a.jar"));
        try (LambdaFunction function = LambdaFunction.of("io.github.warmlambda.Handlers$Cuonter")
                .code(jar.toString())
                .create()) {
            assertThat(function.invoke("x").hint()).isEmpty();
        }
        try (LambdaFunction function = LambdaFunction.of("io.github.warmlambda.HandlerHintTests$Deplyoed")
                .code(jar.toString())
                .create()) {
            assertThat(function.invoke("x").hint()).contains("Did you mean [" + Deployed.class.getName() + "]?");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "createOder, createOrder",
        "create_order, createOrder",
        "CANCELORDER, cancelOrder",
        "inheritted, inherited",
        "byDefualt, byDefault"
    })
    void theNearestPublicMethodIsSuggestedBesideAwsError(String typo, String nearest) {
        String orders = Orders.class.getName();
        try (LambdaFunction function = LambdaFunction.of(orders + "::" + typo).create()) {
            Invocation invocation = function.invoke("x");

            assertThat(invocation.payloadText())
                    .startsWith("{\"errorMessage\":\"No public method named " + typo
                            + " with appropriate method signature found on class " + orders + "\"");
            assertThat(invocation.hint()).contains("Did you mean [" + orders + "::" + nearest + "]?");
        }
    }

    @Test
    void theNearestMethodOfDeployedCodeIsOneOfThePackage(@TempDir Path files) throws IOException {
        Path jar = new DeploymentZip().classes(Deployed.class).zip(files.resolve("a.jar"));
        try (LambdaFunction function = LambdaFunction.of(Deployed.class.getName() + "::test")
                .code(jar.toString())
                .create()) {
            assertThat(function.invoke("x").hint()).contains("Did you mean [" + Deployed.class.getName() + "::text]?");
        }
    }

    @Test
    void aMethodThatIsThereIsSaidToBeHidden() {
        try (LambdaFunction function =
                LambdaFunction.of(Orders.class.getName() + "::hidden").create()) {
            assertThat(function.invoke("x").hint()).contains("Method [hidden] is there, but is not public.");
        }
    }

    @Test
    void aMethodWithOtherParametersIsSaidToHaveThem() {
        try (LambdaFunction function =
                LambdaFunction.of(Orders.class.getName() + "::swapped").create()) {
            assertThat(function.invoke("x").hint())
                    .contains(
                            "Method [swapped] is public, but its parameters are not those of a handler; the log of the environment says which. Declare an event, a Context, or both.");
            assertThat(function.environment().log())
                    .contains("Ignoring two-argument overload because first argument type is Context");
        }
    }

    @Test
    void otherErrorsHaveNoHint() {
        try (LambdaFunction function =
                LambdaFunction.of(Counter.class.getName() + "::absent").create()) {
            assertThat(function.invoke("x").error()).isPresent();
            assertThat(function.invoke("x").hint()).isEmpty();
        }
    }
}
