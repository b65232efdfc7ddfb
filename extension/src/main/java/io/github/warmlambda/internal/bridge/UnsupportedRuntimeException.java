package io.github.warmlambda.internal.bridge;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The version of AWS's runtime on the class path cannot be driven from within the test JVM. */
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
                isolation = CLASS_LOADER cannot drive [%s]: %s. Use aws-lambda-java-runtime-interface-client 2.7.0 to 2.9.0, \
                or isolation = PROCESS, which takes 2.4.2 to 2.9.0.""".formatted(jarOf(awsLambda), missing), cause);
    }

    private static Path jarOf(Class<?> type) {
        String location =
                type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return Path.of(location).getFileName();
    }
}
