package io.github.warmlambda.internal.bridge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.warmlambda.internal.instrumentation.World;
import io.github.warmlambda.internal.loading.LayerFactory;
import io.github.warmlambda.internal.loading.Layers;
import org.junit.jupiter.api.Test;

class CurrentEnvironmentTests {

    @Test
    void noLayerMayDefineTheBridge() {
        Layers layers = LayerFactory.ofRehearsal().create("a test", new World(), ignored -> {});

        assertThatIllegalStateException()
                .isThrownBy(() -> CurrentEnvironment.refuseLayer(layers.function()))
                .withMessageStartingWith(
                        "The package io.github.warmlambda.internal.bridge must come from the class loader of the test JVM,"
                                + " but was loaded by function layer of a test.");
        assertThatIllegalStateException().isThrownBy(() -> CurrentEnvironment.refuseLayer(layers.runtime()));
    }

    @Test
    void otherClassLoadersMay() {
        assertThatCode(() -> CurrentEnvironment.refuseLayer(ClassLoader.getSystemClassLoader()))
                .doesNotThrowAnyException();
        assertThatCode(() -> CurrentEnvironment.refuseLayer(null)).doesNotThrowAnyException();
    }
}
