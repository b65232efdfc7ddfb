package io.github.warmlambda.internal.runtime;

import io.github.warmlambda.internal.bridge.InsideBody;
import io.github.warmlambda.internal.bridge.InsideResult;
import io.github.warmlambda.internal.bridge.Request;
import io.github.warmlambda.internal.bridge.RuntimeDriver;
import io.github.warmlambda.internal.loading.LayerFactory;
import io.github.warmlambda.internal.loading.Layers;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Runs code of the test in the function layer. */
final class LayerInsideRunner implements InsideRunner {

    private final LayerFactory factory;
    private final Layers layers;
    private final RuntimeDriver driver;

    LayerInsideRunner(LayerFactory factory, Layers layers, RuntimeDriver driver) {
        this.factory = factory;
        this.layers = layers;
        this.driver = driver;
    }

    @Override
    public Optional<Request> run(InsideBody body, CompletableFuture<InsideResult> result) {
        try {
            result.complete(InsideResult.of(entry(body).invokeWithArguments(body.captured()), driver::toJson));
        } catch (Throwable thrown) {
            result.completeExceptionally(ThrownInside.of(thrown));
        }
        return Optional.empty();
    }

    @Override
    public <T> T inspect(Inspection<T> inspection) {
        return inspection.look(layers, driver);
    }

    private MethodHandle entry(InsideBody body) throws ReflectiveOperationException {
        byte[] instrumented = factory.instrument(body.classFile()).classFile();
        Lookup lifted = layers.defineHidden(body.hostClassName(), instrumented);
        MethodType type = MethodType.fromMethodDescriptorString(body.methodDescriptor(), layers.function());
        return lifted.findStatic(lifted.lookupClass(), body.methodName(), type);
    }
}
