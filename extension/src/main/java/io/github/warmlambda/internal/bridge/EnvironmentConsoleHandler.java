package io.github.warmlambda.internal.bridge;

import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.util.Objects;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.SimpleFormatter;

/** Prints to the error stream of the environment in which it is made. Instrumented code constructs and extends it. */
public class EnvironmentConsoleHandler extends ConsoleHandler {

    private boolean constructed;

    /** A handler as the JDK's default configuration has it, whatever that of the test JVM is. */
    @SuppressWarnings("this-escape") // to code of the JDK only, whose own constructor does the same
    public EnvironmentConsoleHandler() {
        constructed = true;
        super.setLevel(Level.INFO);
        super.setFormatter(new SimpleFormatter());
        try {
            super.setEncoding("UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    // The super constructor calls this with the error stream of the JVM; replaced later, that one would be closed.
    @Override
    protected void setOutputStream(OutputStream stream) {
        super.setOutputStream(
                constructed
                        ? stream
                        : Objects.requireNonNullElseGet(SystemHooks.err(), OutputStream::nullOutputStream));
    }
}
