package io.github.warmlambda.internal.configuration;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids of the form that AWS's have. They need not be hard to guess, and the JDK's own random UUIDs would load its security
 * providers first, and ask the operating system for each.
 */
public final class RandomIds {

    private static final long VERSION_BITS = 0xF000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private RandomIds() {}

    /** A random UUID. */
    public static UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong() & ~VERSION_BITS | VERSION_4, random.nextLong() & ~VARIANT_BITS | VARIANT);
    }
}
