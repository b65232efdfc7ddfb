package io.github.warmlambda.internal.replay;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts without the time at which they were made: no two runs share that, though the clock may not show it. */
final class TimelessText {

    private static final String TIME = "<time>";
    private static final int DATE_LENGTH = "2000-01-01".length();
    private static final Duration NEAR = Duration.ofDays(2);

    private static final Pattern ISO = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?");

    /** In RFC 1123's form, and in that of {@code java.util.Date}. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (?:\\d{1,2} \\w{3}|\\w{3} \\d{1,2})(?: \\d{4})? \\d{2}:\\d{2}:\\d{2} \\w+(?: \\d{4})?");

    private static final Pattern EPOCH = Pattern.compile("(?<![\\d.])\\d{10}(?:\\d{3}){0,3}(?!\\d)");

    private final Instant now;

    TimelessText(Clock clock) {
        this.now = clock.instant();
    }

    String of(String text) {
        String result = ISO.matcher(text).replaceAll(this::date);
        result = ENGLISH.matcher(result).replaceAll(TIME);
        return EPOCH.matcher(result).replaceAll(this::epoch);
    }

    private String date(MatchResult match) {
        try {
            LocalDate date = LocalDate.parse(match.group().substring(0, DATE_LENGTH));
            return isNear(date.atStartOfDay(ZoneOffset.UTC).toInstant()) ? TIME : match.group();
        } catch (DateTimeException noDate) {
            return match.group();
        }
    }

    /** Seconds, or thousandths, millionths or billionths of them. */
    private String epoch(MatchResult match) {
        String seconds = match.group().substring(0, 10);
        return isNear(Instant.ofEpochSecond(Long.parseLong(seconds))) ? TIME : match.group();
    }

    private boolean isNear(Instant time) {
        return Duration.between(time, now).abs().compareTo(NEAR) < 0;
    }
}
