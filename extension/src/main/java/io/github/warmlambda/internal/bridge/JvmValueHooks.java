package io.github.warmlambda.internal.bridge;

import java.lang.Thread.UncaughtExceptionHandler;
import java.security.Security;
import java.util.Locale;
import java.util.Objects;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Stands for the methods of the JDK's base that set a value for the whole JVM: inside, it is restored at the end. */
public final class JvmValueHooks {

    private static final JvmValue<Locale> LOCALE =
            JvmValue.comparedByEquals("default locale", Locale::getDefault, JvmValueHooks::setLocaleAlone);
    private static final JvmValue<Locale> DISPLAY_LOCALE = ofCategory(Locale.Category.DISPLAY);
    private static final JvmValue<Locale> FORMAT_LOCALE = ofCategory(Locale.Category.FORMAT);
    private static final JvmValue<TimeZone> TIME_ZONE =
            JvmValue.comparedByEquals("default time zone", TimeZone::getDefault, TimeZone::setDefault);
    private static final JvmValue<UncaughtExceptionHandler> UNCAUGHT = JvmValue.comparedByIdentity(
            "default uncaught exception handler",
            Thread::getDefaultUncaughtExceptionHandler,
            Thread::setDefaultUncaughtExceptionHandler);

    private JvmValueHooks() {}

    /** Stands for {@link Locale#setDefault(Locale)}, which sets three defaults. */
    public static void setDefault(Locale locale) {
        Objects.requireNonNull(locale, "Can't set default locale to NULL");
        set(LOCALE, locale);
        set(DISPLAY_LOCALE, locale);
        set(FORMAT_LOCALE, locale);
    }

    /** Stands for {@link Locale#setDefault(Locale.Category, Locale)}. */
    public static void setDefault(Locale.Category category, Locale locale) {
        Objects.requireNonNull(category, "Category cannot be NULL");
        Objects.requireNonNull(locale, "Can't set default locale to NULL");
        set(category == Locale.Category.DISPLAY ? DISPLAY_LOCALE : FORMAT_LOCALE, locale);
    }

    /** Stands for {@link TimeZone#setDefault(TimeZone)}. */
    public static void setDefault(@Nullable TimeZone zone) {
        set(TIME_ZONE, zone == null ? null : ofJdk(zone));
    }

    /** Stands for {@link Thread#setDefaultUncaughtExceptionHandler(UncaughtExceptionHandler)}. */
    public static void setDefaultUncaughtExceptionHandler(@Nullable UncaughtExceptionHandler handler) {
        set(UNCAUGHT, handler);
    }

    /** Stands for {@link Security#setProperty(String, String)}. */
    public static void setProperty(String key, String value) {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
        set(
                JvmValue.comparedByEquals(
                        "security property " + key,
                        () -> Security.getProperty(key),
                        // There is no way to clear one; where it was absent, the JDK takes an empty one for absent.
                        text -> Security.setProperty(key, text == null ? "" : text)),
                value);
    }

    static <T> void set(JvmValue<T> value, @Nullable T newValue) {
        CurrentEnvironment.find()
                .ifPresentOrElse(
                        hooks -> hooks.jvmState().set(value, newValue),
                        () -> value.writer().accept(newValue));
    }

    private static JvmValue<Locale> ofCategory(Locale.Category category) {
        return JvmValue.comparedByEquals(
                "default " + category + " locale",
                () -> Locale.getDefault(category),
                locale -> Locale.setDefault(category, Objects.requireNonNull(locale)));
    }

    private static void setLocaleAlone(@Nullable Locale locale) {
        Locale display = Locale.getDefault(Locale.Category.DISPLAY);
        Locale format = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Objects.requireNonNull(locale));
        Locale.setDefault(Locale.Category.DISPLAY, display);
        Locale.setDefault(Locale.Category.FORMAT, format);
    }

    /** A zone without code of the user, which all threads of the JVM would run. */
    private static TimeZone ofJdk(TimeZone zone) {
        return zone.getClass().getClassLoader() == null ? zone : new SimpleTimeZone(zone.getRawOffset(), zone.getID());
    }
}
