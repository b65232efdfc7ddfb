package io.github.warmlambda.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import io.github.warmlambda.environment.Check;
import java.io.StringReader;
import java.security.MessageDigest;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Formatter;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Bugs that show in what comes out, wherever their state is. */
final class PlantedEffects {

    private PlantedEffects() {}

    @Planted(value = "iterator half-way, by its effect", by = Check.WARM_AS_COLD, naming = "response: ")
    public static class RoundRobin extends Case {

        private static final Iterator<Integer> TARGETS =
                Stream.iterate(0, i -> i + 1).iterator();

        @Override
        Object handle(String customer, Context context) throws Exception {
            return TARGETS.next();
        }
    }

    @Planted(value = "digest that was fed and not finished", by = Check.WARM_AS_COLD, naming = "response: ")
    public static class HalfFedDigest extends Case {

        private final MessageDigest digest;

        public HalfFedDigest() throws Exception {
            digest = MessageDigest.getInstance("SHA-256");
        }

        @Override
        Object handle(String customer, Context context) throws Exception {
            digest.update(customer.getBytes(UTF_8));
            MessageDigest finished = (MessageDigest) digest.clone();
            return HexFormat.of().formatHex(finished.digest());
        }
    }

    @Planted(value = "Mac that was fed and not finished", by = Check.WARM_AS_COLD, naming = "response: ")
    public static class HalfFedMac extends Case {

        private final Mac mac;

        public HalfFedMac() throws Exception {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new byte[] {1}, "HmacSHA256"));
        }

        @Override
        Object handle(String customer, Context context) throws Exception {
            mac.update(customer.getBytes(UTF_8));
            return HexFormat.of().formatHex(((Mac) mac.clone()).doFinal());
        }
    }

    @Planted(value = "checksum that is not reset", by = Check.WARM_AS_COLD, naming = "response: ")
    public static class Checksum extends Case {

        private static final CRC32 SUM = new CRC32();

        @Override
        Object handle(String customer, Context context) throws Exception {
            SUM.update(customer.getBytes(UTF_8));
            return SUM.getValue();
        }
    }

    @Planted(value = "reader half-way, by its effect", by = Check.WARM_AS_COLD, naming = "response: ")
    public static class Reading extends Case {

        private static final StringReader ALPHABET = new StringReader("abcdefghijklmnopqrstuvwxyz");

        @Override
        Object handle(String customer, Context context) throws Exception {
            return (char) ALPHABET.read();
        }
    }

    @Planted(
            value = "locale of the first request in an object that is made once",
            by = Check.WARM_AS_COLD,
            naming = "response: ")
    public static class FirstLocale extends Case {

        private static DecimalFormat format;

        @Override
        Object handle(String customer, Context context) throws Exception {
            if (format == null) {
                Locale locale = customer.contains("0") ? Locale.GERMANY : Locale.US;
                format = new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(locale));
            }
            return format.format(customer.contains("0") ? 2 : 1);
        }
    }

    @Planted(value = "value derived from the first request", by = Check.WARM_AS_COLD, naming = "response: ")
    public static class Derived extends Case {

        private static int rate = -1;

        @Override
        Object handle(String customer, Context context) throws Exception {
            rate = rate < 0 ? customer.hashCode() % 97 : rate;
            return rate * 2;
        }
    }

    @Planted(value = "name of thread main", by = Check.WARM_AS_COLD, naming = "response: ")
    public static class NameOfMain extends Case {

        @Override
        Object handle(String customer, Context context) throws Exception {
            String name = Thread.currentThread().getName();
            Thread.currentThread().setName(name + "!");
            return name;
        }
    }

    @Planted(value = "numbers of a random generator with a seed", by = Check.WARM_AS_COLD, naming = "response: ")
    public static class Seeded extends Case {

        private static final Random RANDOM = new Random(42);

        @Override
        Object handle(String customer, Context context) throws Exception {
            return RANDOM.nextInt(1_000_000);
        }
    }

    @Planted(
            value = "log level that a request lowered for all",
            by = Check.WARM_AS_COLD,
            naming = "log: only a fresh one wrote")
    public static class Silenced extends Case {

        private static final Logger LOGGER = Logger.getLogger("catalogue.silenced");

        @Override
        Object handle(String customer, Context context) throws Exception {
            LOGGER.info("order accepted");
            if (customer.contains("0")) {
                LOGGER.setLevel(Level.OFF);
            }
            return List.of();
        }
    }

    @Planted(value = "formatter that keeps what it was given", by = Check.WARM_AS_COLD, naming = "response: ")
    public static class Formatting extends Case {

        private static final Formatter FORMATTER = new Formatter(Locale.ROOT);

        @Override
        Object handle(String customer, Context context) throws Exception {
            return FORMATTER.format("<%s>", customer.length()).toString();
        }
    }
}
