package io.github.warmlambda.internal.watch;

import io.github.warmlambda.environment.InsideAction;
import io.github.warmlambda.environment.InsideCall;
import io.github.warmlambda.internal.bridge.InsideBody;
import io.github.warmlambda.internal.bridge.InsideResult;
import io.github.warmlambda.internal.instrumentation.lifting.BodyLifter;
import io.github.warmlambda.internal.instrumentation.lifting.LiftedBody;
import io.github.warmlambda.internal.instrumentation.lifting.SerializedLambdas;
import io.github.warmlambda.internal.runtime.EnvironmentRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the bodies of lambdas inside an environment.
 *
 * <p>How it works: a serializable lambda tells which method holds its body. That body is lifted into a hidden class, defined
 * in the function layer as a nestmate of the isolated copy of the test class, which need not be initialized for that. So the
 * body sees the isolated copies of the classes that it names, package-private and private ones too. Where the test class is
 * not on the function's class path, the hidden class is in its package alone.
 */
final class InsideCalls {

    private InsideCalls() {}

    // What the body returns is a T, null only if T allows it.
    @SuppressWarnings({"unchecked", "NullAway"})
    static <T extends @Nullable Object> T call(EnvironmentRuntime runtime, InsideCall<T> call) {
        SerializedLambda lambda = SerializedLambdas.of(call);
        ClassLoader testJvm = call.getClass().getClassLoader();
        return (T) InsideValue.of(run(runtime, lambda, testJvm), () -> resultType(lambda, testJvm));
    }

    static void run(EnvironmentRuntime runtime, InsideAction action) {
        run(runtime, SerializedLambdas.of(action), action.getClass().getClassLoader());
    }

    private static InsideResult run(EnvironmentRuntime runtime, SerializedLambda lambda, ClassLoader testJvm) {
        LiftedBody body = BodyLifter.lift(lambda, classFile(lambda.getCapturingClass(), testJvm));
        Object[] captured = IntStream.range(0, lambda.getCapturedArgCount())
                .mapToObj(lambda::getCapturedArg)
                .toArray();
        return runtime.runInside(new InsideBody(
                body.hostClassName(), body.classFile(), body.methodName(), body.methodDescriptor(), captured));
    }

    private static Class<?> resultType(SerializedLambda lambda, ClassLoader testJvm) {
        return MethodType.fromMethodDescriptorString(lambda.getInstantiatedMethodType(), testJvm)
                .returnType();
    }

    private static byte[] classFile(String internalName, ClassLoader testJvm) {
        try (InputStream stream = testJvm.getResourceAsStream(internalName + ".class")) {
            if (stream == null) {
                throw new IllegalArgumentException("inside(..) in " + internalName.replace('/', '.')
                        + ": the class file of that class must be on the class path, but is not."
                        + " Write the lambda in a class that the compiler wrote to a file.");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The class file of " + internalName + " could not be read", e);
        }
    }
}
