package io.github.warmlambda.internal.bridge;

import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What classes that mention {@code /tmp} call with all that may name a file there. */
public final class FileNameHooks {

    private FileNameHooks() {}

    /** A text, a file or a path. */
    public static void named(@Nullable Object name) {
        // Paths may be of the function's own making, whose methods are not ours to call.
        if (name instanceof String
                || name instanceof Path path && path.getClass().getClassLoader() == null) {
            tell(name.toString());
        } else if (name instanceof File file) {
            tell(file.getPath());
        }
    }

    /** A file in a directory, which is a text or a file. */
    public static void named(@Nullable Object directory, @Nullable String child) {
        if (child != null) {
            String parent = directory instanceof File file ? file.getPath() : String.valueOf((String) directory);
            tell(new File(parent, child).getPath());
        }
    }

    private static void tell(String path) {
        CurrentEnvironment.find()
                .ifPresent(
                        hooks -> hooks.systemProperties().temporaryDirectory().named(path));
    }
}
