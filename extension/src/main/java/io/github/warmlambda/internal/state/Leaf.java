package io.github.warmlambda.internal.state;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The immutable values of the JDK, which a snapshot may hold and compare by their own {@code equals}. */
final class Leaf {

    private static final Set<Class<?>> TYPES = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            UUID.class,
            URI.class,
            Locale.class,
            Currency.class,
            File.class);

    private Leaf() {}

    /** Whether objects of exactly this type are such values. */
    static boolean isType(Class<?> type) {
        return TYPES.contains(type) || Jdk.defines(type) && isOfTime(type);
    }

    // Not the clocks of java.time, which may hold one of the user's.
    private static boolean isOfTime(Class<?> type) {
        return TemporalAccessor.class.isAssignableFrom(type)
                || TemporalAmount.class.isAssignableFrom(type)
                || ZoneId.class.isAssignableFrom(type);
    }
}
