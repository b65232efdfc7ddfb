package io.github.warmlambda.internal.bridge;

import java.net.URLClassLoader;
import org.jspecify.annotations.Nullable;

/** Drives AWS's runtime inside a runtime layer. All methods are called on the thread {@code main} of the environment. */
public interface RuntimeDriver {

    /**
     * Run the Init phase: load the handler class and construct the handler.
     *
     * @return false if the Init phase failed, which has then been reported to the Runtime API
     */
    boolean init(String handler, URLClassLoader functionLayer, RuntimeApi api) throws Exception;

    /** Run AWS's loop, until the Runtime API throws or a fatal error ends it. */
    void loop() throws Exception;

    /** Write an object of the function layer as AWS's runtime would write it in a response. */
    byte[] toJson(@Nullable Object value);
}
