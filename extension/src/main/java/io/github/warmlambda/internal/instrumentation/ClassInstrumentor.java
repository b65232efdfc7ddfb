package io.github.warmlambda.internal.instrumentation;

import io.github.warmlambda.internal.bridge.RedirectedMembers;
import io.github.warmlambda.internal.instrumentation.InstrumentedClass.StaticCode;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassTooLargeException;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodTooLargeException;

/**
 * Rewrites class files so that static initializers are recorded and the JDK's windows to the outside are redirected.
 *
 * <p>A scan of the constant pool sorts out the many classes that need nothing. The others are read and written once with ASM;
 * it computes nothing (no frames, no sizes), so it needs no other class, and what it does not change it copies.
 */
public final class ClassInstrumentor {

    /** To be raised with every change of what comes out, because instrumented class files are kept. */
    private static final int FORMAT = 6;

    static {
        // Not a method reference, which would load the table now.
        RedirectedMembers.registerBy(() -> Redirections.registerForReflection());
    }

    private final Set<String> notInstrumented;
    private final Supplier<Rewriting> rewriting;
    private final String fingerprint;

    /**
     * Create an instrumentor of a function's code.
     *
     * @param notInstrumented the binary names of classes that are left alone
     */
    public ClassInstrumentor(Collection<String> notInstrumented) {
        this(notInstrumented, "function", () -> RedirectingRewriting.OF_FUNCTION);
    }

    /** Takes a supplier, as where all class files are kept from before, neither ASM nor a table need be loaded. */
    private ClassInstrumentor(Collection<String> notInstrumented, String kind, Supplier<Rewriting> rewriting) {
        this.notInstrumented = Set.copyOf(notInstrumented);
        this.rewriting = rewriting;
        this.fingerprint = "instrumentation " + FORMAT + " of " + kind + ", not " + new TreeSet<>(this.notInstrumented);
    }

    /** An instrumentor of AWS's own code, whose static initializers are not the user's to judge: it records none. */
    public static ClassInstrumentor ofRuntime() {
        return new ClassInstrumentor(Set.of(), "runtime", () -> RedirectingRewriting.OF_RUNTIME);
    }

    /**
     * An instrumentor of code that has a JVM of its own: it records static initializers, and redirects nothing.
     *
     * @param hooks the internal name of the class that is told, with the methods of {@code StaticInitializerHooks}
     */
    public static ClassInstrumentor onlyRecording(Collection<String> notInstrumented, String hooks) {
        Rewriting rewriting = new RecordingRewriting(hooks);
        return new ClassInstrumentor(notInstrumented, hooks, () -> rewriting);
    }

    /** All that shapes the result apart from the class file itself, for keys of caches. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Whether the JDK made the class for {@code java.lang.reflect.Proxy}, so that its static code is none of the function's. */
    public boolean isProxy(byte[] classFile) {
        try {
            return new ConstantPoolScan(classFile, rewriting.get().needles()).isProxy();
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /** Instrument a class file. Never throws: what cannot be instrumented comes back as it is, with the reason. */
    public InstrumentedClass instrument(byte[] classFile) {
        return instrument(classFile, true);
    }

    /**
     * Instrument a class file that an agent may have changed.
     *
     * @param original what became of the class file as it was: only static code that it had is recorded
     */
    public InstrumentedClass instrumentChanged(byte[] classFile, InstrumentedClass original) {
        boolean hadStaticCode = original.staticCode() != StaticCode.NONE;
        InstrumentedClass changed = instrument(classFile, hadStaticCode);
        return hadStaticCode ? changed : original.withClassFile(changed.classFile());
    }

    private InstrumentedClass instrument(byte[] classFile, boolean record) {
        try {
            ConstantPoolScan scan =
                    new ConstantPoolScan(classFile, rewriting.get().needles());
            return instrumented(scan, classFile, record).mentioningTmp(scan.mentionsTmp());
        } catch (RuntimeException unreadable) {
            // With a class file's magic number it may be one of a later format, with static code that nobody sees.
            return ConstantPoolScan.hasMagic(classFile)
                    ? InstrumentedClass.notRecorded(
                            InstrumentedClass.UNKNOWN_NAME, classFile, couldNotBeRead(unreadable))
                    : InstrumentedClass.withoutStaticCode(InstrumentedClass.UNKNOWN_NAME, classFile);
        }
    }

    private InstrumentedClass instrumented(ConstantPoolScan scan, byte[] classFile, boolean record) {
        String className = scan.className();
        if (!rewriting.get().needles().areInteresting(scan.found())) {
            return InstrumentedClass.withoutStaticCode(className, classFile);
        }
        if (notInstrumented.contains(className)) {
            return leftAlone(scan, classFile, "switched off by notInstrumented");
        }
        return rewritten(scan, classFile, record);
    }

    private InstrumentedClass rewritten(ConstantPoolScan scan, byte[] classFile, boolean record) {
        try {
            return rewritten(
                    scan.className(), classFile, record && rewriting.get().records() && !isRecorded(scan, classFile));
        } catch (MethodTooLargeException e) {
            return e.getMethodName().equals("<clinit>")
                    ? withoutRecording(scan, classFile)
                    : leftAlone(scan, classFile, "its method " + e.getMethodName() + " is too large to extend");
        } catch (ClassTooLargeException e) {
            return leftAlone(scan, classFile, "its constant pool is too large to extend");
        } catch (RuntimeException | StackOverflowError unreadable) {
            return leftAlone(scan, classFile, couldNotBeRead(unreadable));
        }
    }

    private InstrumentedClass withoutRecording(ConstantPoolScan scan, byte[] classFile) {
        String reason = "its static initializer is too large to extend";
        try {
            byte[] redirected = rewritten(scan.className(), classFile, false).classFile();
            return InstrumentedClass.notRecorded(scan.className(), redirected, reason);
        } catch (RuntimeException alsoTooLarge) {
            return leftAlone(scan, classFile, reason);
        }
    }

    private InstrumentedClass rewritten(String className, byte[] classFile, boolean record) {
        Changes changes = new Changes();
        ClassReader reader = new ClassReader(ClassFileVersion.readable(classFile));
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(rewriting.get().visitor(writer, changes, record), 0);
        byte[] result = classFile;
        if (changes.any()) {
            result = writer.toByteArray();
            ClassFileVersion.copy(classFile, result);
        }
        return changes.hasStaticInitializer()
                ? InstrumentedClass.recorded(className, result)
                : InstrumentedClass.withoutStaticCode(className, result);
    }

    private static InstrumentedClass leftAlone(ConstantPoolScan scan, byte[] classFile, String reason) {
        return scan.hasStaticInitializer()
                ? InstrumentedClass.notRecorded(scan.className(), classFile, reason)
                : InstrumentedClass.withoutStaticCode(scan.className(), classFile);
    }

    /** Whether the class was instrumented before: a class file may pass several class loaders of the function. */
    private boolean isRecorded(ConstantPoolScan scan, byte[] classFile) {
        Needles own = rewriting.get().ownTraces();
        return own.areInteresting(new ConstantPoolScan(classFile, own).found()) && scan.hasStaticInitializer();
    }

    private static String couldNotBeRead(Throwable failure) {
        return "its class file could not be read (" + failure + ")";
    }
}
