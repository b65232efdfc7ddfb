package io.github.warmlambda.internal.bridge;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The version of AWS's runtime that a project packages cannot be driven from within the test JVM. */
public final class UnsupportedRuntimeException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Create an exception.
     *
     * @param awsLambda the class that the runtime begins with
     * @param missing what the runtime lacks, as a clause
     * @param cause what was thrown, or null
     */
    public UnsupportedRuntimeException(Class<?> awsLambda, String missing, @Nullable Throwable cause) {
        super("""
                ownRuntimeClient: isolation = CLASS_LOADER cannot drive [%s]: %s. Versions from 2.7.0 on can be driven, with \
                isolation = PROCESS those from 2.4.2 on; without ownRuntimeClient, \
                the function runs on the managed runtime.""".formatted(jarOf(awsLambda), missing), cause);
    }

    private static Path jarOf(Class<?> type) {
        String location =
                type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return Path.of(location).getFileName();
    }
}
