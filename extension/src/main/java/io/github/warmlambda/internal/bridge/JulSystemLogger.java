package io.github.warmlambda.internal.bridge;

import java.lang.StackWalker.StackFrame;
import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A {@link System.Logger} that logs to {@code java.util.logging}, as the JDK's own does where nobody provides another. */
final class JulSystemLogger implements System.Logger {

    private final Logger logger;
    private final @Nullable ResourceBundle bundle;

    JulSystemLogger(Logger logger) {
        this(logger, null);
    }

    JulSystemLogger(Logger logger, @Nullable ResourceBundle bundle) {
        this.logger = logger;
        this.bundle = bundle;
    }

    @Override
    public String getName() {
        return logger.getName();
    }

    @Override
    public boolean isLoggable(Level level) {
        return logger.isLoggable(jul(level));
    }

    @Override
    public void log(Level level, @Nullable ResourceBundle callBundle, String message, @Nullable Throwable thrown) {
        if (isLoggable(level)) {
            LogRecord entry = entry(level, localized(callBundle, message));
            entry.setThrown(thrown);
            logger.log(entry);
        }
    }

    @Override
    public void log(Level level, @Nullable ResourceBundle callBundle, String format, @Nullable Object... parameters) {
        if (isLoggable(level)) {
            String text = localized(callBundle, format);
            boolean plain = text == null || parameters == null || parameters.length == 0;
            logger.log(entry(level, plain ? text : MessageFormat.format(text, parameters)));
        }
    }

    private LogRecord entry(Level level, @Nullable String text) {
        LogRecord entry = new LogRecord(jul(level), text);
        entry.setLoggerName(logger.getName());
        Optional<StackFrame> caller = StackWalker.getInstance()
                .walk(frames -> frames.dropWhile(JulSystemLogger::isLogging).findFirst());
        entry.setSourceClassName(caller.map(StackFrame::getClassName).orElse(null));
        entry.setSourceMethodName(caller.map(StackFrame::getMethodName).orElse(null));
        return entry;
    }

    private static boolean isLogging(StackFrame frame) {
        return frame.getClassName().equals(JulSystemLogger.class.getName())
                || frame.getClassName().equals(System.Logger.class.getName());
    }

    private @Nullable String localized(@Nullable ResourceBundle callBundle, @Nullable String key) {
        ResourceBundle chosen = callBundle == null ? bundle : callBundle;
        try {
            return chosen == null || key == null ? key : chosen.getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    private static java.util.logging.Level jul(Level level) {
        return switch (level) {
            case ALL -> java.util.logging.Level.ALL;
            case TRACE -> java.util.logging.Level.FINER;
            case DEBUG -> java.util.logging.Level.FINE;
            case INFO -> java.util.logging.Level.INFO;
            case WARNING -> java.util.logging.Level.WARNING;
            case ERROR -> java.util.logging.Level.SEVERE;
            case OFF -> java.util.logging.Level.OFF;
        };
    }
}
