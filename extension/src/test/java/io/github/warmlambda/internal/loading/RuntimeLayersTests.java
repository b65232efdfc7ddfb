package io.github.warmlambda.internal.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.warmlambda.internal.loading.classpath.ClassPath;
import io.github.warmlambda.internal.loading.classpath.ClassPathResource;
import io.github.warmlambda.internal.loading.classpath.RootsByMarker;
import io.github.warmlambda.internal.loading.classpath.TestClassPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RuntimeLayersTests {

    private static final String AWS = "com.amazonaws.services.lambda.runtime.";
    private static final List<String> PREPARED = List.copyOf(RuntimeLayer.SAME_EVERYWHERE);

    private final ClassPath tests = TestClassPath.discover();
    private final ClassPath own = ClassPath.ofRoots(List.copyOf(RootsByMarker.own(tests)));
    private final RuntimeCode code = new RuntimeCode(
            own, tests, new ManagedRuntime(own, Optional.empty()).classPath(), InstrumentedClassFiles.notKept());
    private final RuntimeLayers layers = new RuntimeLayers(code);

    @Test
    void everyLayerIsHandedOutOnce() {
        RuntimeLayer first = layers.take();
        layers.prepareNext();
        RuntimeLayer second = layers.take();

        assertThat(List.of(first, second, layers.take())).doesNotHaveDuplicates();
    }

    @Test
    void oneIsMadeAheadAtATime() {
        layers.prepareNext();
        layers.prepareNext();
        RuntimeLayer prepared = layers.take();

        assertThat(layers.take()).isNotSameAs(prepared);
    }

    @Test
    void theFirstIsRehearsedUnlessThereWasOneAlready() throws Exception {
        layers.prepareFirst();
        RuntimeLayer rehearsed = layers.take();
        Class.forName(AWS + "serialization.factories.JacksonFactory", true, rehearsed);

        layers.prepareFirst();

        assertThat(layers.take()).isNotSameAs(rehearsed);
    }

    @Test
    void aRehearsalDefinesWhatReadsEventsButNothingOfAnEnvironment() {
        List<String> defined = new ArrayList<>();

        new RuntimeLayer(code, defined::add).loadSharedLibraries();

        assertThat(defined)
                .contains(AWS + "serialization.factories.JacksonFactory")
                .doesNotContain(AWS + "api.client.AWSLambda", AWS + "api.client.LambdaEnvironment");
    }

    @Test
    void fewOfAwsClassesAreRewritten() {
        List<String> defined = new ArrayList<>();
        RuntimeLayer layer = new RuntimeLayer(code, defined::add);
        layer.loadSharedLibraries();
        layer.prepare(List.of(AWS + "api.client.AWSLambda", AWS + "api.client.EventHandlerLoader"));

        List<String> rewritten = defined.stream().filter(this::isRewritten).toList();

        assertThat(defined).hasSizeGreaterThan(15);
        assertThat(rewritten).hasSizeLessThanOrEqualTo(6);
    }

    private boolean isRewritten(String className) {
        ClassPathResource resource =
                Objects.requireNonNull(code.find(className.replace('.', '/').concat(".class")));
        return !Arrays.equals(resource.read(), code.read(resource).classFile());
    }

    @Test
    void belongsToNobodyUntilItIsBound() {
        RuntimeLayer layer = layers.take();
        assertThat(layer.hooks()).isEmpty();
        assertThat(layer).hasToString("runtime layer of no execution environment yet");

        NoHooks hooks = new NoHooks();
        layer.bind("a test", hooks);

        assertThat(layer.hooks()).isEqualTo(Optional.of(hooks));
        assertThat(layer).hasToString("runtime layer of a test");
    }

    @Test
    void preparesTheClassesThatItIsTold() {
        List<String> defined = new ArrayList<>();
        RuntimeLayer layer = new RuntimeLayer(code, defined::add);

        layer.prepare(List.of(AWS + "NoSuchClass", AWS + "LambdaRuntime"));

        assertThat(defined)
                .contains(AWS + "LambdaRuntime", AWS + "LambdaLogger")
                .doesNotContain(AWS + "NoSuchClass");
    }

    @ParameterizedTest
    @FieldSource("PREPARED")
    void classesThatAreInitializedAheadReadNothingOfTheirEnvironment(String className) throws Exception {
        RuntimeLayer layer = new RuntimeLayer(code, ignored -> {});
        layer.bind("a test", new NoHooks());

        assertThat(Class.forName(className, true, layer).getClassLoader()).isSameAs(layer);
    }

    @Test
    void noOtherClassIsInitializedAhead() {
        String readsVariables = AWS + "api.client.LambdaEnvironment";
        RuntimeLayer layer = new RuntimeLayer(code, ignored -> {});

        layer.prepare(List.of(readsVariables));
        layer.bind("a test", new NoHooks());

        assertThatExceptionOfType(ExceptionInInitializerError.class)
                .isThrownBy(() -> Class.forName(readsVariables, true, layer))
                .withCauseInstanceOf(UnsupportedOperationException.class);
    }
}
