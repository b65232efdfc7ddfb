package io.github.warmlambda.internal.loading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.TestClassPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageAgentsTests {

    @Test
    void messageSaysWhatToAdd() {
        assertThat(CoverageAgents.message(ClassPath.ofRoots(List.of())))
                .isEqualTo(
                        "JaCoCo will report classes with static initializers, or with calls such as System.getenv, as not"
                                + " covered by functions in this JVM: Warm Lambda has to rewrite them before JaCoCo sees them, and"
                                + " JaCoCo then takes them for other classes. Add -javaagent:warm-lambda.jar to the arguments of the"
                                + " JVM, before or after JaCoCo's; Mockito's agent does as well.");
    }

    @Test
    void nothingIsRewrittenLateWithoutACoverageAgent() {
        CoverageAgents.prepare(TestClassPath.discover());

        assertThat(LateRewriting.isInForce()).isFalse();
    }
}
