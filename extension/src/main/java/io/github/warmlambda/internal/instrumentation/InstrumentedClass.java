package io.github.warmlambda.internal.instrumentation;

import org.jspecify.annotations.Nullable;

/**
 * What became of one class file.
 *
 * @param className the binary name of the class, or {@link #UNKNOWN_NAME} if the class file does not tell
 * @param classFile the class file to define; the very array that was given if nothing had to change
 * @param staticCode whether runs of the static initializer will be recorded
 * @param mentionsTmp whether a text in it begins with {@code /tmp}
 * @param reason why they will not be, or null if they will or there is no static initializer
 */
@SuppressWarnings("ArrayRecordComponent") // A class file is handed on, never compared.
public record InstrumentedClass(
        String className,
        byte[] classFile,
        StaticCode staticCode,
        boolean mentionsTmp,
        @Nullable String reason) {

    /** Stands for the name of a class whose class file cannot be read. */
    static final String UNKNOWN_NAME = "(unknown)";

    /** What is known of runs of a class's static initializer. */
    public enum StaticCode {
        /** The class has no static initializer. */
        NONE,
        /** Each run is recorded. */
        RECORDED,
        /** The class has, or may have, a static initializer whose runs are not recorded. */
        NOT_RECORDED
    }

    static InstrumentedClass recorded(String className, byte[] classFile) {
        return new InstrumentedClass(className, classFile, StaticCode.RECORDED, false, null);
    }

    static InstrumentedClass withoutStaticCode(String className, byte[] classFile) {
        return new InstrumentedClass(className, classFile, StaticCode.NONE, false, null);
    }

    static InstrumentedClass notRecorded(String className, byte[] classFile, String reason) {
        return new InstrumentedClass(className, classFile, StaticCode.NOT_RECORDED, false, reason);
    }

    InstrumentedClass mentioningTmp(boolean mentions) {
        return mentions ? new InstrumentedClass(className, classFile, staticCode, true, reason) : this;
    }

    /** This class, if it was defined as it was found. */
    public InstrumentedClass notRewritten(String why) {
        return staticCode == StaticCode.NONE ? this : notRecorded(className, classFile, why);
    }

    InstrumentedClass withClassFile(byte[] changed) {
        return changed == classFile ? this : new InstrumentedClass(className, changed, staticCode, mentionsTmp, reason);
    }
}
