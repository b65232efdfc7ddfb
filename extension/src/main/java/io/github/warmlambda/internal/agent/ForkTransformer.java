package io.github.warmlambda.internal.agent;

import io.github.warmlambda.internal.agent.AgentRecord.Kind;
import io.github.warmlambda.internal.instrumentation.ClassInstrumentor;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass.StaticCode;
import io.github.warmlambda.internal.instrumentation.RuntimeClientInstrumentor;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/** Instruments the function's classes as they are defined, and those few of AWS's runtime that tell where it stands. */
final class ForkTransformer implements ClassFileTransformer {

    private static final String HOOKS = "io/github/warmlambda/internal/agent/ForkHooks";

    private final AgentRecords records;
    private final ClassInstrumentor function;
    private final RuntimeClientInstrumentor runtime;

    ForkTransformer(AgentSettings settings, AgentRecords records) {
        this.records = records;
        this.function = ClassInstrumentor.onlyRecording(settings.notInstrumented(), HOOKS);
        this.runtime = new RuntimeClientInstrumentor(HOOKS, settings.layers());
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        if (loader == null
                || loader == ClassLoader.getPlatformClassLoader()
                || loader == ForkTransformer.class.getClassLoader()) {
            return null;
        }
        if (loader == ClassLoader.getSystemClassLoader()) {
            return className == null ? null : runtime.instrument(className, classFile);
        }
        // The JDK gives what it makes no domain.
        if (domain == null && function.isProxy(classFile)) {
            return null;
        }
        InstrumentedClass instrumented = function.instrument(classFile);
        if (instrumented.staticCode() == StaticCode.NOT_RECORDED) {
            records.write(AgentRecord.of(
                    Kind.NOT_INSTRUMENTED, instrumented.className(), String.valueOf(instrumented.reason())));
        }
        return instrumented.classFile() == classFile ? null : instrumented.classFile();
    }
}
