package io.github.warmlambda;

import static io.github.warmlambda.assertj.WarmLambdaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.warmlambda.Handlers.Counter;
import io.github.warmlambda.environment.FunctionErrorException;
import io.github.warmlambda.environment.Invocation;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a test does wrong costs it a clear message, but not its environment. */
class BadInputTests {

    /** An event whose getter throws. */
    public static class Unwritable {
        public String getText() {
            throw new IllegalStateException("no");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "io.github.warmlambda.Handlers$Cuonter, io.github.warmlambda.Handlers$Counter",
        "io.github.warmlambda.Handlers.Counter, io.github.warmlambda.Handlers$Counter",
        "io.github.warmlambda.handlers$Counter, io.github.warmlambda.Handlers$Counter",
        "io.github.warmlamda.BadInputTests, io.github.warmlambda.BadInputTests"
    })
    void theNearestClassIsSuggestedBesideAwsError(String typo, String nearest) {
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
                    .withMessageContaining("Hint: Did you mean [" + nearest + "]?");
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
        Path jar = new DeploymentZip().classes(Unwritable.class).zip(files.resolve("a.jar"));
        try (LambdaFunction function = LambdaFunction.of("io.github.warmlambda.Handlers$Cuonter")
                .code(jar.toString())
                .create()) {
            assertThat(function.invoke("x").hint()).isEmpty();
        }
        try (LambdaFunction function = LambdaFunction.of("io.github.warmlambda.BadInputTests$Unwriteable")
                .code(jar.toString())
                .create()) {
            assertThat(function.invoke("x").hint()).contains("Did you mean [" + Unwritable.class.getName() + "]?");
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

    @Test
    void anEventThatCannotBeSentCostsNoEnvironment() {
        try (LambdaFunction counter = LambdaFunction.of(Counter.class).create()) {
            counter.invoke("x");

            assertThatIllegalArgumentException().isThrownBy(() -> counter.invoke(new Unwritable()));
            assertThatIllegalArgumentException().isThrownBy(() -> counter.invokeJson("{\"a\":"));
            assertThatIllegalArgumentException().isThrownBy(() -> counter.invokeResource("absent.json"));

            assertThat(counter.invoke("x").payloadText()).isEqualTo("2");
            assertThat(counter.environments()).hasSize(1);
            assertThat(counter.invocations()).hasSize(2);
        }
    }
}
