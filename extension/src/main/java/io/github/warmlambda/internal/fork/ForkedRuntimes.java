package io.github.warmlambda.internal.fork;

import io.github.warmlambda.environment.FunctionConfiguration;
import io.github.warmlambda.internal.runtime.HostFactory;
import io.github.warmlambda.internal.runtime.Mailbox;
import io.github.warmlambda.internal.runtime.ProcessLife;
import io.github.warmlambda.internal.runtime.ProcessSpec;
import io.github.warmlambda.internal.runtime.RuntimeHost;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a process for each environment of a function. */
public final class ForkedRuntimes implements HostFactory {

    /** The directory {@code /tmp} of the latest environment. */
    private @Nullable Path temporary;

    /**
     * Prepare for the environments of a function.
     *
     * @throws IllegalArgumentException if it is configured with what no process can have
     */
    public ForkedRuntimes(FunctionConfiguration configuration) {
        refuse("shared", configuration.sharedClasses());
        refuse("beforeInit", configuration.beforeInit());
    }

    private static void refuse(String member, List<String> classes) {
        if (!classes.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: %s cannot be had with isolation = PROCESS, as the function runs in a JVM of its own. Leave it out, or use isolation = CLASS_LOADER."
                            .formatted(member, classes));
        }
    }

    @Override
    public RuntimeHost create(ProcessSpec spec, ProcessLife life, Mailbox mailbox) {
        return new ForkedRuntime(spec, life, mailbox, temporary(spec));
    }

    /** A reset keeps it; another environment has another one. */
    private Path temporary(ProcessSpec spec) {
        if (temporary == null || !spec.suppressedInit()) {
            release();
            temporary = ForkDirectory.create("tmp-");
        }
        return temporary;
    }

    @Override
    public void release() {
        if (temporary != null) {
            ForkDirectory.delete(temporary);
        }
    }
}
